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
            let gates = stop.problem.gates ?? []
            // The gates stand below, a line each; the detail would say them once more in one sentence.
            let detail = gates.isEmpty ? stop.problem.detail : "refused by the gates that do not pass:"
            for line in Paragraph.wrap("failoverctl: \(Printable.line(detail))", screen.width, hanging: 2) {
                screen.complaint(line)
            }
            for line in GateLines.held(gates, screen.width, screen.ink) { screen.complaint(line) }
            // What is to be typed stands on lines of its own, unbroken.
            for part in Self.parts(of: stop.problem.hint ?? "") { screen.complaint("  \(part)") }
        }
        return verb == "ready" ? .own(Readiness.unknown.code) : stop.code
    }

    private static func parts(of hint: String) -> [String] {
        var parts: [String] = []
        var rest = Printable.line(hint)[...]
        while let end = rest.indices.first(where: { rest[$0...].hasPrefix("; ") }) {
            parts.append(String(rest[..<end]))
            rest = rest[end...].dropFirst(2)
        }
        return rest.isEmpty ? parts : parts + [String(rest)]
    }
}
