import Control
import Terminal

/// From what was typed to an exit code.
struct Client {
    let screen: Screen
    let environment: [String: String]
    let clock: WaitingClock
    let rooms: OfflineRooms

    func run(_ words: [String]) -> ExitCode {
        do throws(UsageError) {
            let arguments = try Verbs.grammar.parse(words)
            switch arguments.wish {
            case .version: screen.line("failoverctl \(Product.version)")
            case .help(nil): screen.line(Verbs.grammar.help(screen.width))
            case .help(let command?): screen.line(Verbs.grammar.help(command, screen.width))
            case .run(let command): return run(command, arguments)
            }
            return .done
        } catch {
            // Before the verb is understood nobody knows whether JSON is wanted but by looking for the word.
            return report(Stop(error), asJSON: words.contains("--json"), to: words.first)
        }
    }

    private func run(_ command: Command, _ arguments: Arguments) -> ExitCode {
        guard let verb = Verbs.verb(of: command) else { return .usage }
        let socket = arguments.value("socket") ?? environment[Verbs.socketVariable] ?? Verbs.socketPath
        let session = Session(
            arguments: arguments, screen: screen, clock: clock, connection: Connection(path: socket), socket: socket,
            rooms: rooms, sudoUser: environment["SUDO_USER"].flatMap { $0.isEmpty ? nil : $0 })
        do throws(Stop) {
            return try verb.run(session)
        } catch {
            return report(error, asJSON: arguments.has("json"), to: command.words.first)
        }
    }

    private func report(_ stop: Stop, asJSON: Bool, to verb: String?) -> ExitCode {
        if asJSON {
            screen.line(stop.problem.wire.line)
        } else if verb == "ready" {
            // A plugin's first line on stdout is what the monitoring shows.
            screen.line("UNKNOWN - \(Printable.line(stop.problem.detail))")
        } else {
            screen.complaint("failoverctl: \(Printable.line(stop.problem.detail))")
            for line in GateLines.held(stop.problem.gates ?? [], screen.width, screen.ink) { screen.complaint(line) }
            if let hint = stop.problem.hint { screen.complaint("  " + Printable.line(hint)) }
        }
        return verb == "ready" ? .own(Readiness.unknown.code) : stop.code
    }
}
