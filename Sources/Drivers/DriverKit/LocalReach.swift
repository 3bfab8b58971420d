package import Model
package import Platform
import Synchronization

/// The daemon's own machine. It also knows what an earlier daemon left running here, and ends it at its deadline.
package final class LocalReach: Reach {
    private struct State {
        var atWork: [AttemptMark: [ProcessIdentity]] = [:]
    }

    package let host = "local"
    private let reactor: Reactor
    private let questions: Slots
    private let state = Mutex(State())

    package init(on reactor: Reactor) {
        self.reactor = reactor
        questions = Slots(Self.questionsAtOnce, on: reactor)
    }

    /// Children of questions at the same time; the others wait within their own deadlines.
    private static let questionsAtOnce = 64
    /// How long a child may take to end after TERM.
    private static let patience: Int64 = 1_000

    package func ask(_ command: Command, by deadline: Deadline) async -> CommandEnd {
        guard await questions.take(by: deadline) else { return .notStarted(.overtime("run \(command.name)")) }
        defer { questions.give() }
        do throws(StepFailure) {
            let held = try hold(command)
            let child = held.release(within: deadline.left.milliseconds)
            return reply(await child.ending(), of: command)
        } catch {
            return .notStarted(error)
        }
    }

    package func perform(_ command: Command, for task: Assignment) async -> CommandEnd {
        var told = command
        told.environment.merge(task.environment) { own, _ in own }
        if task.deadline.hasPassed { return .notStarted(.overtime("run \(command.name)")) }
        do throws(StepFailure) {
            let held = try hold(told)
            let identity = held.identity
            try await task.enter(identity)
            note(identity, task.mark)
            let child = held.release(within: task.deadline.left.milliseconds)
            let ending = await child.ending()
            if ending.cause != .stuck {
                forget(identity, task.mark)
                task.leave(identity)
            }
            return reply(ending, of: command)
        } catch {
            return .notStarted(error)
        }
    }

    package func talk(_ command: Command, by deadline: Deadline) async throws(StepFailure) -> Conversation {
        do throws(SystemError) {
            var pair = try DescriptorPair.sockets()
            let far = pair.takeSecond()
            let held = try HeldChild(invocation(command), talkingThrough: far, on: reactor)
            return Conversation(socket: pair.takeFirst(), child: held.release(within: .max))
        } catch {
            throw StepFailure(tried: "talk with \(command.name)", error)
        }
    }

    package func answers(by deadline: Deadline) async -> Bool? { true }

    // MARK: - What is at work

    /// Takes over a child of an earlier daemon, as the ledger knows it. It is ended at its deadline. False when nothing
    /// of it is left.
    @discardableResult
    package func adopt(_ child: ProcessIdentity, _ mark: AttemptMark, until: Instant) -> Bool {
        guard child.liveness() != .gone else { return false }
        note(child, mark)
        let left = max(.zero, until - Deadline.now)
        _ = reactor.alarm(after: left.milliseconds) { [self] in
            Task { [self] in
                if await child.end(patience: Self.patience) == .gone { forget(child, mark) }
            }
        }
        return true
    }

    package func remnant(of mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        var word = Remnant.gone
        for child in state.withLock({ $0.atWork[mark] ?? [] }) {
            let found = Self.remnant(child.liveness())
            if found == .gone { forget(child, mark) }
            word = word.joined(with: found)
        }
        return word
    }

    package func end(_ mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        var word = Remnant.gone
        for child in state.withLock({ $0.atWork[mark] ?? [] }) {
            let found = Self.remnant(await child.end(patience: Self.patience))
            if found == .gone { forget(child, mark) }
            word = word.joined(with: found)
        }
        return word
    }

    private static func remnant(_ liveness: Liveness) -> Remnant {
        switch liveness {
        case .alive: .atWork
        case .gone: .gone
        case .unknown: .unknown
        }
    }

    private func note(_ child: ProcessIdentity, _ mark: AttemptMark) {
        state.withLock { $0.atWork[mark, default: []].append(child) }
    }

    private func forget(_ child: ProcessIdentity, _ mark: AttemptMark) {
        state.withLock { state in
            state.atWork[mark]?.removeAll { $0 == child }
            if state.atWork[mark]?.isEmpty == true { state.atWork[mark] = nil }
        }
    }

    // MARK: - Children

    private func hold(_ command: Command) throws(StepFailure) -> HeldChild {
        do throws(SystemError) {
            return try HeldChild(invocation(command), on: reactor)
        } catch {
            throw StepFailure(tried: "run \(command.name)", error)
        }
    }

    private func invocation(_ command: Command) -> Invocation {
        Invocation(
            command.arguments, environment: command.wholeEnvironment, input: command.input, patience: Self.patience)
    }

    private func reply(_ ending: Ending, of command: Command) -> CommandEnd {
        let tried = "run \(command.name)"
        let report = { status in
            CommandEnd.Report(status: status, output: ending.output, errors: ending.errors, leftHeir: ending.leftHeir)
        }
        switch ending.cause {
        case .notStarted(let error): return .notStarted(StepFailure(tried: tried, error))
        case .stuck:
            let hint = "look at it with ps; it may wait for a disk or a network file system that does not answer"
            return .unknown(StepFailure(tried: tried, got: "it does not end although it was killed", hint: hint))
        case .untold: return .unknown(StepFailure(tried: tried, got: "somebody else took its status"))
        case .exited, .killed: break
        }
        if ending.wasEnded { return .overtime(.overtime(tried)) }
        if case .exited(let status) = ending.cause { return .ended(report(status)) }
        return .ended(report(nil))
    }
}
