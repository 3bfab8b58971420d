internal import CLinux
import Glibc

/// A child that has just been made and is held; until its process has been taken over, the end of this value is the end
/// of the child.
struct Birth: ~Copyable {
    let identity: ProcessIdentity
    private var leash: Descriptor?
    private var process: Descriptor?

    init(_ invocation: Invocation, _ streams: borrowing ChildStreams) throws(SystemError) {
        let boot = try Clocks.bootIdentifier()
        var ends = try DescriptorPair.sockets()
        let (number, descriptor) = try Self.fork(invocation, streams, leash: ends.takeSecond())
        process = Descriptor(owning: descriptor)
        leash = ends.takeFirst()
        do throws(SystemError) {
            let startTime = try ProcessStatus.read(number).startTime
            identity = ProcessIdentity(process: number, startTime: startTime, boot: boot)
        } catch {
            Self.end(descriptor)
            throw error
        }
    }

    deinit {
        if let process { Self.end(process.number) }
    }

    /// Watches for the end of the child, which stays ours meanwhile.
    mutating func watch(
        on reactor: Reactor, _ callback: @escaping Reactor.Callback
    ) throws(SystemError) -> Reactor.Token? {
        guard let open = process.take() else { return nil }
        let token = Result { () throws(SystemError) in try reactor.watch(open, callback) }
        process = consume open
        return try token.get()
    }

    mutating func takeLeash() -> Descriptor? { leash.take() }
    mutating func takeProcess() -> Descriptor? { process.take() }

    /// Everything the child will need is made before, because it may not allocate; our copy of its end of the leash
    /// closes with this function, so that the leash ends when the child does.
    private static func fork(
        _ invocation: Invocation, _ streams: borrowing ChildStreams, leash: consuming Descriptor
    ) throws(SystemError) -> (process: Int32, descriptor: Int32) {
        let arguments = try CStrings(invocation.arguments)
        let environment = try CStrings(try invocation.environmentLines())
        let places = try CStrings([try invocation.programPath(), invocation.directory])
        guard let path = unsafe places.pointers[0], let directory = unsafe places.pointers[1] else {
            preconditionFailure("two strings were put in")
        }
        var start = unsafe fo_start(
            path: path, arguments: arguments.pointers, environment: environment.pointers, directory: directory,
            input: streams.childInput.number, output: streams.childOutput.number,
            errors: streams.childErrors.number, leash: leash.number)
        var process: Int32 = 0
        var descriptor: Int32 = -1
        try SystemCall.value("start \(invocation.arguments[0])") { unsafe fo_hold(&start, &process, &descriptor) }
        // The strings are read by the child from its own copy of our memory, but the copy is made during the call.
        unsafe withExtendedLifetime((arguments.pointers, environment.pointers, places.pointers)) {}
        return (process, descriptor)
    }

    /// A held child waits in a read and dies of KILL at once, so this may wait for it.
    private static func end(_ process: Int32) {
        var status: Int32 = 0
        var signal: Int32 = 0
        _ = fo_kill(process, SIGKILL)
        _ = unsafe fo_wait(process, Int32(FO_WAIT_END), &status, &signal)
    }
}
