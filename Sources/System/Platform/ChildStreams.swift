internal import CLinux
import Glibc

/// The ends of a child's standard streams: three for the child, which are closed here once it has them, and two to
/// hear it.
struct ChildStreams: ~Copyable {
    let childInput: Descriptor
    let childOutput: Descriptor
    let childErrors: Descriptor
    private var output: Descriptor?
    private var errors: Descriptor?

    /// Output and errors come to us; the input is nothing, or the given bytes.
    ///
    /// The bytes lie in a sealed file in memory: they are all there before the child begins, so no one has to feed
    /// it, and neither a child that does not read nor a daemon that dies can leave the other waiting.
    init(_ input: [UInt8]?) throws(SystemError) {
        var out = try DescriptorPair.pipe()
        var err = try DescriptorPair.pipe()
        childInput = try Self.source(of: input)
        childOutput = out.takeSecond()
        childErrors = err.takeSecond()
        output = out.takeFirst()
        errors = err.takeFirst()
    }

    /// Input and output are one socket, whose other end the caller has; only the errors come to us.
    init(talkingThrough socket: borrowing Descriptor) throws(SystemError) {
        var err = try DescriptorPair.pipe()
        let reading = try socket.duplicate()
        let writing = try socket.duplicate()
        childInput = reading
        childOutput = writing
        childErrors = err.takeSecond()
        output = nil
        errors = err.takeFirst()
    }

    mutating func takeOutput() -> Descriptor? { output.take() }
    mutating func takeErrors() -> Descriptor? { errors.take() }

    private static func source(of input: [UInt8]?) throws(SystemError) -> Descriptor {
        guard let input else { return try Descriptor.open("/dev/null", O_RDONLY) }
        guard input.count <= Invocation.inputLimit else {
            throw SystemError("give a child its input", code: EFBIG, hint: "more than \(Invocation.inputLimit) bytes")
        }
        let number = try SystemCall.value("make a file in memory") { unsafe fo_memory_file("input") }
        let file = Descriptor(owning: number)
        try file.writeAll(input)
        try SystemCall.value("rewind the input of a child") { lseek(number, 0, SEEK_SET) }
        try SystemCall.value("seal the input of a child") { fo_seal(number) }
        return file
    }
}
