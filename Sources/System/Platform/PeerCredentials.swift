internal import CLinux

/// Who is at the other end of a Unix socket. The kernel notes it when the connection is made, so it cannot be
/// forged; it also does not change when the peer changes its user later.
package struct PeerCredentials: Sendable, Hashable {
    package let user: UInt32
    package let group: UInt32
    package let process: Int32

    package init(user: UInt32, group: UInt32, process: Int32) {
        self.user = user
        self.group = group
        self.process = process
    }

    /// Asks for the peer of a connected socket, by number, because the socket often belongs to a library.
    package init(ofSocket number: Int32) throws(SystemError) {
        var user: UInt32 = 0
        var group: UInt32 = 0
        var process: Int32 = 0
        try SystemCall.value("learn who is connected to socket \(number)") {
            unsafe fo_peer(number, &user, &group, &process)
        }
        self.init(user: user, group: group, process: process)
    }

    /// The supplementary groups of the peer, by the same note of the kernel; its own group is not always among them.
    package static func groups(ofSocket number: Int32) throws(SystemError) -> [UInt32] {
        var groups = [UInt32](repeating: 0, count: 64)
        while true {
            let room = Int32(groups.count)
            let count = try SystemCall.value("learn the groups of who is connected to socket \(number)") {
                unsafe groups.withUnsafeMutableBufferPointer { buffer -> Int32 in
                    guard let first = buffer.baseAddress else { return 0 }
                    return unsafe fo_peer_groups(number, first, room)
                }
            }
            if count <= room { return Array(groups.prefix(Int(count))) }
            groups = [UInt32](repeating: 0, count: Int(count))
        }
    }
}
