internal import CLinux
import Glibc
import Synchronization

/// A child that runs: in its own session and process group, with no descriptor beyond its three streams, no signal
/// blocked or ignored, heard up to a limit, ended at its deadline, and always reaped, whether anybody waits or not.
package final class ChildProcess: Sendable {
    private enum Phase: Sendable {
        /// Ways out: `running` when let go, `reaped` when it ends before.
        case held
        /// Ways out: `asked` at the deadline or by order, `reaped`.
        case running
        /// TERM was sent. Ways out: `forced` when patience is over, `reaped`.
        case asked
        /// KILL was sent. Ways out: `stuck` when even that does not help in time, `reaped`.
        case forced
        /// The caller has been told; it is still watched. Way out: `reaped`.
        case stuck
        /// It has ended and its status was taken. Its streams may be open for `heirPatience` more.
        case reaped
    }

    private struct State: ~Copyable {
        var phase = Phase.held
        /// The lifeline of the held child; later it carries the word of one that could not begin.
        var leash: Descriptor?
        var process: Descriptor?
        var pad: LaunchPad?
        var watch: Reactor.Token?
        var output = ChildStream()
        var errors = ChildStream()
        var alarm: Reactor.Token?
        var releasedAt: Int64 = 0
        var wasEnded = false
        var leftHeir = false
        var cause: Ending.Cause?
        var ending: Ending?
        var waiting: [CheckedContinuation<Ending, Never>] = []
    }

    /// How long a stream may stay open after the end of the child, held by somebody who has left its group.
    static let heirPatience: Int64 = 100
    /// How long a killed child may take to vanish before it is called stuck.
    static let killPatience: Int64 = 5_000

    package typealias Sender = @Sendable (Int32, Int32) -> Void

    package let identity: ProcessIdentity
    private let program: String
    private let patience: Int64
    private let killPatience: Int64
    private let reactor: Reactor
    private let send: Sender
    private let state = Mutex(State())

    /// Makes a held child. `send` and `killPatience` are replaced only by a test that wants to see what becomes of a
    /// child that cannot be killed.
    init(
        _ invocation: Invocation, _ streams: consuming ChildStreams, on reactor: Reactor,
        send: @escaping Sender = ProcessGroup.send, killPatience: Int64 = ChildProcess.killPatience
    ) throws(SystemError) {
        var birth = try Birth(invocation, streams)
        identity = birth.identity
        program = invocation.arguments[0]
        patience = invocation.patience
        self.killPatience = killPatience
        self.reactor = reactor
        self.send = send
        try begin(&birth, &streams)
    }

    /// Waits for the end. When the waiting task is cancelled, the child is ended as at its deadline.
    package func ending() async -> Ending {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let known = state.withLock { state in
                    if state.ending == nil { state.waiting.append(waiter) }
                    return state.ending
                }
                if let known { waiter.resume(returning: known) }
            }
        } onCancel: {
            end()
        }
    }

    /// Ends the child before its deadline: TERM to its group now, KILL when patience is over.
    package func end() {
        change { state in
            if state.phase == .running { ask(&state) }
        }
    }

    /// Lets a held child run.
    func letGo(within milliseconds: Int64) {
        change { state in
            guard state.phase == .held, let leash = state.leash?.number else { return }
            state.releasedAt = Clocks.bootMilliseconds()
            // When nobody is at the other end, the child has ended while it was held, and will be reaped as such.
            guard fo_let_go(leash) == 0 else { return }
            state.phase = .running
            state.alarm = reactor.alarm(after: milliseconds) { [self] in end() }
        }
    }

    /// Drops a child that was never let go: it sees the end of its leash and ends.
    func abandon() {
        state.withLock { if $0.phase == .held { $0.leash = nil } }
    }
}

// MARK: What happens to it

extension ChildProcess {
    private enum Stream { case output, errors }

    /// Everything that happens is one change of the state; whoever waits is told after it, outside the lock.
    private func change(_ happen: (inout State) -> Void) {
        let told = state.withLock { state -> (Ending, [CheckedContinuation<Ending, Never>])? in
            happen(&state)
            guard let ending = conclude(&state) else { return nil }
            state.ending = ending
            defer { state.waiting = [] }
            return (ending, state.waiting)
        }
        guard let (ending, waiting) = told else { return }
        for waiter in waiting { waiter.resume(returning: ending) }
    }

    /// Starts to listen. A failure leaves no child behind: what was not taken from `birth` ends with it.
    private func begin(_ birth: inout Birth, _ streams: inout ChildStreams) throws(SystemError) {
        var failure: SystemError?
        state.withLock { state in
            do throws(SystemError) {
                try state.output.open(streams.takeOutput(), on: reactor) { [self] in hear(.output) }
                try state.errors.open(streams.takeErrors(), on: reactor) { [self] in hear(.errors) }
                state.watch = try birth.watch(on: reactor) { [self] in change { reap(&$0) } }
            } catch {
                state.output.close(reactor)
                state.errors.close(reactor)
                failure = error
                return
            }
            state.leash = birth.takeLeash()
            state.pad = birth.takePad()
            state.process = birth.takeProcess()
        }
        if let failure { throw failure }
    }

    private func hear(_ stream: Stream) {
        change { state in
            switch stream {
            case .output: state.output.hear(reactor)
            case .errors: state.errors.hear(reactor)
            }
        }
    }

    private func ask(_ state: inout State) {
        state.phase = .asked
        state.wasEnded = true
        send(identity.process, SIGTERM)
        // A child that was stopped would not hear the request otherwise.
        send(identity.process, SIGCONT)
        setAlarm(&state, after: patience) { [self] in
            change { state in
                if state.phase == .asked { force(&state) }
            }
        }
    }

    private func force(_ state: inout State) {
        state.phase = .forced
        send(identity.process, SIGKILL)
        setAlarm(&state, after: killPatience) { [self] in
            change { state in
                if state.phase == .forced { state.phase = .stuck }
            }
        }
    }

    private func reap(_ state: inout State) {
        guard let process = state.process?.number else { return }
        var status: Int32 = 0
        var signal: Int32 = 0
        let look = unsafe fo_wait(process, Int32(FO_WAIT_KEEP), &status, &signal)
        if look == 0 { return }
        if look > 0 {
            // It is still a zombie, so the number is its own: whatever it left in its group ends with it.
            _ = kill(-identity.process, SIGKILL)
            _ = unsafe fo_wait(process, Int32(FO_WAIT_LOOK), &status, &signal)
        }
        state.cause = look < 0 ? .untold : cause(state.phase, state.leash?.number, status, signal)
        state.phase = .reaped
        state.leash = nil
        state.pad = nil
        if let process = state.process.take(), let watch = state.watch { reactor.forget(watch, process) }
        setAlarm(&state, after: Self.heirPatience) { [self] in change { giveUpListening(&$0) } }
    }

    private func giveUpListening(_ state: inout State) {
        let outputWasHeld = state.output.finish(reactor)
        let errorsWereHeld = state.errors.finish(reactor)
        state.leftHeir = outputWasHeld || errorsWereHeld
    }
}

// MARK: The end

extension ChildProcess {
    private func setAlarm(_ state: inout State, after milliseconds: Int64, _ ring: @escaping Reactor.Callback) {
        if let alarm = state.alarm { reactor.cancel(alarm) }
        state.alarm = reactor.alarm(after: milliseconds, ring)
    }

    private func cause(_ phase: Phase, _ leash: Int32?, _ status: Int32, _ signal: Int32) -> Ending.Cause {
        if phase == .held {
            return .notStarted(
                SystemError("start \(program)", code: ECANCELED, hint: "it was ended while it was still held"))
        }
        var word = fo_misstep()
        if let leash, unsafe fo_misstep(leash, &word) != 0 {
            let attempt =
                switch Int(word.stage) {
                case FO_STAGE_DIRECTORY: "enter the directory for \(program)"
                case FO_STAGE_EXECUTE: "execute \(program)"
                default: "prepare the start of \(program)"
                }
            return .notStarted(SystemError(attempt, code: word.code))
        }
        return signal == 0 ? .exited(status: status) : .killed(signal: signal)
    }

    /// The ending, once, when there is nothing more to wait for.
    private func conclude(_ state: inout State) -> Ending? {
        guard state.ending == nil else { return nil }
        switch state.phase {
        case .held, .running, .asked, .forced:
            return nil
        case .reaped:
            if state.output.isOpen || state.errors.isOpen { return nil }
        case .stuck:
            state.cause = .stuck
            giveUpListening(&state)
        }
        if let alarm = state.alarm.take() { reactor.cancel(alarm) }
        let since = state.releasedAt == 0 ? 0 : Clocks.bootMilliseconds() - state.releasedAt
        return Ending(
            cause: state.cause ?? .untold, wasEnded: state.wasEnded, leftHeir: state.leftHeir,
            output: state.output.excerpt, errors: state.errors.excerpt, milliseconds: since)
    }
}
