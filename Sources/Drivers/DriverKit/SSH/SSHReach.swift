import Model
package import Platform

/// A host by OpenSSH, through one connection that is kept warm.
///
/// A question that gets no answer is unknown. An effect is `notStarted` as long as we have not given the word for it;
/// from then on only the far side's own word, the search for its mark, or its deadline says that it is over.
package final class SSHReach: Reach {
    package let host: String
    private let settings: SSHHost
    private let master: SSHMaster
    private let reactor: Reactor
    /// A server takes ten sessions in one connection; these and the connection's own stay below that.
    private let questions: Slots
    private let effects: Slots
    private let searches: Slots

    /// `directory` is for the sockets of shared connections: short, and private to the daemon.
    package init(_ settings: SSHHost, directory: String, on reactor: Reactor) {
        host = settings.name
        self.settings = settings
        self.reactor = reactor
        master = SSHMaster(settings, directory: directory, on: reactor)
        questions = Slots(4, on: reactor)
        effects = Slots(3, on: reactor)
        searches = Slots(1, on: reactor)
    }

    /// How long the word may take after the far side was asked to get ready.
    private static let greetingPatience = Interval.seconds(10)
    /// The far side ends a command at its deadline, and kills it a little later; only then we stop listening.
    private static let farPatience = Interval.milliseconds(Int64(FarScript.patience) * 1_000 + 500)

    package func ask(_ command: Command, by deadline: Deadline) async -> CommandEnd {
        await ask(command, by: deadline, in: questions)
    }

    package func perform(_ command: Command, for task: Assignment) async -> CommandEnd {
        let tried = "run \(command.name) at \(host)"
        guard await effects.take(by: task.deadline) else {
            return .notStarted(.overtime(tried, hint: "other steps are at work there"))
        }
        defer { effects.give() }
        var told = command
        told.environment.merge(task.environment) { own, _ in own }
        do throws(SSHFailure) {
            try await master.open(by: task.deadline)
            return try await speak(told, tried, task)
        } catch {
            return .notStarted(error.failure)
        }
    }

    package func talk(_ command: Command, by deadline: Deadline) async throws(StepFailure) -> Conversation {
        do throws(SSHFailure) {
            try await master.open(by: deadline)
        } catch {
            throw error.failure
        }
        let words = (["exec"] + command.arguments.map(ShellWord.quote)).joined(separator: " ")
        return try SSHClient.talk(settings.client(through: master.socket, words), on: reactor)
    }

    package func remnant(of mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        remnant(await ask(Command(FarScript.search(mark)), by: deadline, in: searches))
    }

    package func end(_ mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        remnant(await ask(Command(FarScript.end(mark)), by: deadline, in: searches))
    }

    package func answers(by deadline: Deadline) async -> Bool? {
        do throws(SSHFailure) {
            try await master.open(by: deadline)
        } catch {
            return error.hostAnswers
        }
        return switch await ask(Command(["true"]), by: deadline) {
        case .ended: true
        case .overtime, .unknown: deadline.hasPassed ? false : nil
        case .notStarted: nil
        }
    }

    /// Ends the shared connection, for a clean stop.
    package func close() async { await master.close() }

    // MARK: - Questions

    private func ask(_ command: Command, by deadline: Deadline, in slots: Slots) async -> CommandEnd {
        let tried = "ask \(command.name) at \(host)"
        guard await slots.take(by: deadline) else { return .notStarted(.overtime(tried)) }
        defer { slots.give() }
        do throws(SSHFailure) {
            try await master.open(by: deadline)
            let nonce = Self.nonce()
            let line = try line(command, .question, by: deadline, nonce)
            let (child, dialogue) = try start(line, nonce, by: deadline)
            do throws(StepFailure) {
                if let input = command.input { try dialogue.send(input, isLast: true) }
            } catch {
                child.end()
            }
            let ending = await child.ending()
            return reply(ending, dialogue.finish(), tried, nonce, by: deadline)
        } catch {
            return .notStarted(error.failure)
        }
    }

    // MARK: - Effects

    /// The far side gets ready, we give the word, it begins.
    private func speak(_ command: Command, _ tried: String, _ task: Assignment) async throws(SSHFailure) -> CommandEnd {
        let nonce = Self.nonce()
        let line = try line(command, .effect(task.mark), by: task.deadline, nonce)
        let (child, dialogue) = try start(line, nonce, by: Deadline(at: task.deadline.at + Self.farPatience))
        let word = await dialogue.greeting.get(by: task.deadline.atMost(Self.greetingPatience))
        guard word == true, !task.deadline.hasPassed, !Task.isCancelled else {
            child.end()
            let ending = await child.ending()
            _ = dialogue.finish()
            if word == false { throw SSHFailure(tried, ending) }
            return .notStarted(.overtime(tried, hint: "the host was reached and did not get ready in time"))
        }
        do throws(StepFailure) {
            let go = Array("go \(seconds(task.deadline))\n".utf8)
            try dialogue.send(go + (command.input ?? []), isLast: command.input != nil)
        } catch {
            child.end()
        }
        let ending = await child.ending()
        return reply(ending, dialogue.finish(), tried, nonce, by: task.deadline)
    }

    private func start(
        _ line: String, _ nonce: String, by deadline: Deadline
    ) throws(SSHFailure) -> (ChildProcess, Dialogue) {
        do throws(StepFailure) {
            return try SSHClient.start(
                settings.client(through: master.socket, line), awaiting: nonce, within: deadline.left, on: reactor)
        } catch {
            throw SSHFailure(error)
        }
    }

    private func line(
        _ command: Command, _ kind: FarScript.Kind, by deadline: Deadline, _ nonce: String
    ) throws(SSHFailure) -> String {
        do throws(StepFailure) {
            return try FarScript.line(command, kind, within: seconds(deadline), nonce: nonce)
        } catch {
            throw SSHFailure(error)
        }
    }

    /// Whole seconds, at least one: less cannot be told apart there.
    private func seconds(_ deadline: Deadline) -> Int64 { max(1, (deadline.left.milliseconds + 999) / 1_000) }

    private static func nonce() -> String { "failoverd-\(String(UInt64.random(in: .min ... .max), radix: 36))" }

    // MARK: - Ends

    private func reply(
        _ ending: Ending, _ output: Excerpt, _ tried: String, _ nonce: String, by deadline: Deadline
    ) -> CommandEnd {
        let (end, errors) = FarEnd.read(ending.errors, nonce: nonce)
        switch end {
        case .late:
            return .notStarted(StepFailure(tried: tried, got: "the connection was too slow to begin in time"))
        case .status(let status):
            // 124 is what `timeout` says, and 137 what its KILL looks like; any program may say the same before.
            if status == 124 || status == 137, deadline.hasPassed { return .overtime(.overtime(tried)) }
            return .ended(CommandEnd.Report(status: status, output: output, errors: errors))
        case .silent:
            if ending.wasEnded || deadline.hasPassed { return .unknown(.overtime(tried, hint: "the host is silent")) }
            return .unknown(SSHFailure(tried, ending).failure)
        }
    }

    private func remnant(_ reply: CommandEnd) -> Remnant {
        switch reply {
        case .ended(let report):
            switch report.status {
            case 0: .atWork
            case 1: .gone
            case nil, .some: .unknown
            }
        case .overtime, .notStarted, .unknown: .unknown
        }
    }
}
