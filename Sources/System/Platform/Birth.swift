internal import CLinux
import Glibc

/// A child that has just been made and is held; until its process has been taken over, the end of this value is the end
/// of the child.
struct Birth: ~Copyable {
    let identity: ProcessIdentity
    private var leash: Descriptor?
    private var process: Descriptor?
    private var pad: LaunchPad?

    init(_ invocation: Invocation, _ streams: borrowing ChildStreams) throws(SystemError) {
        let boot = try Clocks.bootIdentifier()
        let pad = try LaunchPad(invocation)
        var ends = try DescriptorPair.sockets()
        // Our copy of the child's end closes with this function, so that the leash ends when the child does.
        let far = ends.takeSecond()
        let (number, descriptor) = try pad.launch(streams, leash: far)
        process = Descriptor(owning: descriptor)
        leash = ends.takeFirst()
        self.pad = consume pad
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

    mutating func takePad() -> LaunchPad? { pad.take() }
    mutating func takeLeash() -> Descriptor? { leash.take() }
    mutating func takeProcess() -> Descriptor? { process.take() }

    /// A held child waits in a read and dies of KILL at once, so this may wait for it.
    private static func end(_ process: Int32) {
        var status: Int32 = 0
        var signal: Int32 = 0
        _ = fo_kill(process, SIGKILL)
        _ = unsafe fo_wait(process, Int32(FO_WAIT_END), &status, &signal)
    }
}
