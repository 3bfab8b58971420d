import Control
import Terminal

/// Everything that a verb is handed. It reads nothing of the world but through this.
struct Session {
    let arguments: Arguments
    let screen: Screen
    let clock: WaitingClock
    let connection: Connection
    let socket: String
    let rooms: OfflineRooms
    /// Who typed under sudo, as the environment claims.
    let sudoUser: String?

    var wantsJSON: Bool { arguments.has("json") }
    var ink: Ink { screen.ink }
    var pool: String { arguments.operand(0) ?? "" }

    /// An answer is due within this; the daemon reads no disk to give one.
    static let patience = 10_000
    /// What walks the whole audit may be silent for longer.
    static let longPatience = 120_000
}

extension Session {
    /// The bytes of the answer, as the daemon sent them: a script sees also what this client does not know.
    func ask(_ route: Route, patience: Int = Session.patience) throws(Stop) -> [UInt8] {
        try send(HTTPRequest(route), patience: patience)
    }

    func ask<Document: Decodable>(_ type: Document.Type, _ route: Route) throws(Stop) -> Document {
        try read(type, try ask(route))
    }

    func send(_ request: HTTPRequest, patience: Int = Session.patience) throws(Stop) -> [UInt8] {
        do throws(ConnectionFailure) {
            return try connection.ask(request, patience: patience)
        } catch {
            throw stop(error)
        }
    }

    func read<Document: Decodable>(_ type: Document.Type, _ bytes: [UInt8]) throws(Stop) -> Document {
        do throws(JSONFault) {
            return try WireDecoder.value(type, from: bytes)
        } catch {
            throw stop(.broken(error.description))
        }
    }

    func printJSON(_ bytes: [UInt8]) {
        var text = String(decoding: bytes, as: UTF8.self)
        while text.last == "\n" { text.removeLast() }
        screen.line(text)
    }

    func stop(_ failure: ConnectionFailure) -> Stop {
        switch failure {
        case .refused(let problem): return Stop(problem)
        case .absent:
            return unreachable(
                "nobody answers at \(socket): the daemon does not run, or listens elsewhere",
                "systemctl start failoverd; journalctl -u failoverd says why it ended; --socket=PATH for another")
        case .forbidden:
            return unreachable(
                "the socket \(socket) may not be opened by this user", "ls -l \(socket); anyone may read as shipped")
        case .lost(let why):
            return unreachable("the daemon did not answer: \(why)", "journalctl -u failoverd")
        case .broken(let why):
            return unreachable(
                "the answer cannot be understood: \(why)",
                "is it failoverd, of this version, that answers at \(socket)?")
        }
    }

    private func unreachable(_ detail: String, _ hint: String) -> Stop {
        Stop(.unreachable, Problem("The daemon cannot be reached", status: 503, detail: detail, hint: hint))
    }
}
