import Control
import Model
import Terminal

/// What all orders have in common: the reason, the name under sudo, one key for all repetitions, and the answer.
struct Ordering {
    let session: Session
    let target: OrderTarget

    static let reason = Option("reason", .any("TEXT"), isRequired: true, help: "why; it goes into the audit")
    static let detach = Option("detach", help: "return at once instead of following the run")
    static let wait = Option("wait", .any("TIME"), help: "follow for at most so long, then exit 5")
    static let following = [detach, wait]
    static let acceptLoss = Option("accept-loss", help: "go on although more may be lost than is allowed")
    static let acceptUnfenced = Option(
        "accept-unfenced", help: "go on although nothing proves that the site left behind is stopped")
    static let acceptHold = Option("accept-hold", help: "go home although home has not been well for long enough")
    static let acceptDivergence = Option(
        "accept-divergence", help: "overwrite what may exist nowhere else and cannot be kept")

    private static let acceptances: [(Option, Acceptances)] = [
        (acceptLoss, .loss), (acceptUnfenced, .unfenced), (acceptHold, .hold), (acceptDivergence, .divergence),
    ]

    /// Everything of the body that options say.
    func body() throws(Stop) -> OrderBody {
        var body = OrderBody(reason: session.arguments.value("reason") ?? "")
        body.sudoUser = session.sudoUser
        body.mode = Choices.mode(session.arguments.value("mode"))
        for (option, acceptance) in Self.acceptances where session.arguments.has(option.name) {
            body.accepted.insert(acceptance)
        }
        body.active = session.arguments.value("active")
        body.length = try Choices.length("for", session)
        body.planDigest = session.arguments.value("plan-digest")
        return body
    }

    /// Gives the order and shows what came of it.
    func give(_ body: OrderBody? = nil) throws(Stop) -> ExitCode {
        let wait = try Choices.length("wait", session)
        if wait != nil, session.arguments.has("detach") {
            throw Stop.usage("--detach and --wait exclude each other", hint: "--wait=TIME follows, --detach does not")
        }
        let bytes = if let body { try send(body) } else { try send(try self.body()) }
        switch try session.read(OrderAnswer.self, bytes) {
        case .done(let text):
            if session.wantsJSON {
                session.printJSON(bytes)
            } else {
                session.screen.line(text.isEmpty ? "done: \(target.words)" : Printable.line(text))
            }
            return .done
        case .run(let run): return try follow(run, bytes, wait)
        }
    }

    private func follow(_ run: RunDocument, _ bytes: [UInt8], _ wait: Interval?) throws(Stop) -> ExitCode {
        if follows, !session.arguments.has("detach") {
            return try Follow(session: session, wait: wait).follow(RunID(run.id), begun: run)
        }
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            let screen = RunScreen(session: session)
            session.screen.lines(Paragraph.wrap(screen.head(run), session.screen.width, hanging: 2))
            session.screen.lines(screen.end(run))
            if run.ended == nil { session.screen.line("  failoverctl run follow \(run.id)") }
        }
        return .done
    }

    private var follows: Bool {
        guard case .run(let command) = session.arguments.wish else { return false }
        return command.options.contains(Self.detach)
    }

    /// A lost answer is asked for again with the same key: the daemon gives its first answer twice, and never obeys
    /// twice.
    private func send(_ body: OrderBody) throws(Stop) -> [UInt8] {
        let request = HTTPRequest(.order(target), body: body.document.bytes, idempotencyKey: Self.key())
        do throws(ConnectionFailure) {
            do throws(ConnectionFailure) {
                return try session.connection.ask(request, patience: Self.patience)
            } catch {
                guard case .lost = error else { throw error }
                session.clock.sleep(500)
                return try session.connection.ask(request, patience: Self.patience)
            }
        } catch {
            switch error {
            case .lost(let why): throw Self.inDoubt(why)
            case .absent, .forbidden, .broken, .refused: throw session.stop(error)
            }
        }
    }

    /// An order waits for a commit, and `step done` for a check besides.
    private static let patience = 90_000

    private static func inDoubt(_ why: String) -> Stop {
        Stop(
            .unreachable,
            Problem(
                "The answer was lost", status: 503,
                detail: "the order was sent and its answer did not arrive (\(why)): it may have been carried out",
                hint: "failoverctl status and failoverctl runs tell; give it again only if they do not show it"))
    }

    private static func key() -> String {
        var random = SystemRandomNumberGenerator()
        return String(random.next(), radix: 16) + String(random.next(), radix: 16)
    }
}
