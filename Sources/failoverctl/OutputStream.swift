import Glibc

/// One of the two streams that a program writes to, gathered so that a table costs one call.
final class OutputStream {
    private let number: Int32
    /// A terminal is written to at once: somebody is waiting for it.
    private let isImmediate: Bool
    private var buffer: [UInt8] = []
    private static let limit = 65_536

    init(_ number: Int32, isImmediate: Bool) {
        self.number = number
        self.isImmediate = isImmediate
    }

    func write(_ bytes: [UInt8]) {
        buffer += bytes
        if isImmediate || buffer.count >= Self.limit { flush() }
    }

    /// What cannot be written is dropped: whoever closed the other end does not want the rest.
    func flush() {
        var rest = buffer[...]
        buffer = []
        while !rest.isEmpty {
            let count = rest.withContiguousStorageIfAvailable { Glibc.write(number, $0.baseAddress, $0.count) } ?? -1
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                return
            }
        }
    }
}
