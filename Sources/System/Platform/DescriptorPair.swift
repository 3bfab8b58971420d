internal import CLinux

/// Two descriptors that belong together and are given away once each.
package struct DescriptorPair: ~Copyable {
    private var first: Descriptor?
    private var second: Descriptor?

    /// A pipe. The first end reads and does not wait; the second end writes and does, because it is meant for a child,
    /// and a child expects its output to wait for a slow reader.
    package static func pipe() throws(SystemError) -> DescriptorPair {
        try unsafe DescriptorPair("make a pipe") { unsafe fo_pipe($0) }
    }

    /// Two connected sockets, which block; one is usually given to a child.
    package static func sockets() throws(SystemError) -> DescriptorPair {
        try unsafe DescriptorPair("make a pair of sockets") { unsafe fo_socket_pair($0) }
    }

    private init(_ attempt: String, _ make: (UnsafeMutablePointer<Int32>) -> Int32) throws(SystemError) {
        let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
        defer { unsafe ends.deallocate() }
        try SystemCall.value(attempt) { unsafe make(ends) }
        first = unsafe Descriptor(owning: ends[0])
        second = unsafe Descriptor(owning: ends[1])
    }

    package mutating func takeFirst() -> Descriptor {
        guard let end = first.take() else { preconditionFailure("the first end was given away before") }
        return end
    }

    package mutating func takeSecond() -> Descriptor {
        guard let end = second.take() else { preconditionFailure("the second end was given away before") }
        return end
    }
}
