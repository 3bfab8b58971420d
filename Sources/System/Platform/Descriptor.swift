internal import CLinux
import Glibc

/// One open descriptor. It has one owner, and the end of the owner is the end of the descriptor.
///
/// Every descriptor of this program is close-on-exec, so that no child inherits what it was not given.
package struct Descriptor: ~Copyable, Sendable {
    /// The number, for calls that borrow it; whoever keeps it beyond the owner holds somebody else's descriptor.
    package let number: Int32

    /// Takes over a descriptor that nobody else will close.
    package init(owning number: Int32) { self.number = number }

    // A close that fails has closed nevertheless: repeating it could hit a descriptor that was opened meanwhile.
    // Whoever needs to know that bytes have reached the disk says `synchronize` before.
    deinit { _ = close(number) }

    /// Gives the number away, to somebody who will close it.
    package consuming func surrender() -> Int32 {
        let number = self.number
        discard self
        return number
    }

    /// Opens a path; `flags` as in open(2), to which close-on-exec is added.
    package static func open(
        _ path: String, _ flags: Int32, mode: UInt32 = 0o600
    ) throws(SystemError) -> Descriptor {
        try check(path: path)
        let number = try SystemCall.value("open \(path)") { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) }
        return Descriptor(owning: number)
    }

    /// A second number for the same open file.
    package borrowing func duplicate() throws(SystemError) -> Descriptor {
        let number = self.number
        return Descriptor(
            owning: try SystemCall.value("duplicate descriptor \(number)") { fcntl(number, F_DUPFD_CLOEXEC, 3) })
    }

    /// At most `limit` bytes: empty at the end, `nil` when the descriptor does not wait and nothing is there yet.
    package borrowing func read(upTo limit: Int) throws(SystemError) -> [UInt8]? {
        try Self.read(number, upTo: limit)
    }

    static func read(_ number: Int32, upTo limit: Int) throws(SystemError) -> [UInt8]? {
        var result: Swift.Result<Int?, SystemError> = .success(0)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            result = Swift.Result { () throws(SystemError) in
                try SystemCall.valueIfReady("read descriptor \(number)") {
                    unsafe Glibc.read(number, buffer.baseAddress, limit)
                }
            }
            count = (try? result.get()) ?? 0
        }
        return try result.get() == nil ? nil : bytes
    }

    /// Everything up to the end, refused beyond `limit` bytes: a file that is read whole is a small one.
    package borrowing func readAll(limit: Int) throws(SystemError) -> [UInt8] {
        var all: [UInt8] = []
        while let piece = try read(upTo: min(65_536, limit + 1 - all.count)), !piece.isEmpty {
            all += piece
            if all.count > limit {
                throw SystemError("read descriptor \(number) whole", code: EFBIG, hint: "more than \(limit) bytes")
            }
        }
        return all
    }

    /// Writes all of it, however many calls that takes.
    package borrowing func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        let number = self.number
        var written = 0
        while written < bytes.count {
            let rest = bytes[written...]
            written += try SystemCall.value("write to descriptor \(number)") {
                unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
            }
        }
    }

    /// Returns when the bytes are on the device. A failure is final: the kernel may have dropped what it could not
    /// write, and a second call would answer that all is well.
    package borrowing func synchronize() throws(SystemError) {
        let number = self.number
        try SystemCall.value("sync descriptor \(number)", hint: "look at the kernel log; do not trust the file") {
            fsync(number)
        }
    }

    /// Raises the soft limit of open descriptors towards `wanted`, as far as the hard limit allows; answers the
    /// limit that holds then. To be called once, early: a step that runs needs four descriptors.
    @discardableResult
    package static func raiseLimit(to wanted: Int) throws(SystemError) -> Int {
        Int(try SystemCall.value("raise the limit of open descriptors") { fo_raise_descriptor_limit(Int64(wanted)) })
    }

    /// A path with a zero byte would be cut there by the kernel, and mean another file than the one that was checked.
    static func check(path: String) throws(SystemError) {
        if path.utf8.contains(0) { throw SystemError("use a path", code: EINVAL, hint: "it contains a zero byte") }
    }
}
