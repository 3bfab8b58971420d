import Control
import Model
import Terminal

/// Follows one run. It only ever asks; whatever becomes of the client, the run does not notice.
struct Follow {
    let session: Session
    /// Nil: as long as the run takes.
    let wait: Interval?

    /// Often enough for a person's eye, rare enough for the daemon.
    private static let interval = 200
    /// A restart of the daemon takes seconds; after this long it is not coming back by itself.
    private static let patience: Int64 = 300_000

    /// `begun` is the run as the order's answer had it.
    func follow(_ id: RunID, begun: RunDocument?) throws(Stop) -> ExitCode {
        var view = FollowScreen(session: session)
        let start = session.clock.boot()
        var lastHeard = start
        var next = begun.map { (document: $0, bytes: OrderAnswer.run($0).wire.bytes) }
        while true {
            if next == nil { next = try ask(id, &view, since: lastHeard) }
            if let (document, bytes) = next {
                lastHeard = session.clock.boot()
                view.show(document)
                if let code = Self.code(document) { return finish(view, document, bytes, code, isOrder: begun != nil) }
                if let wait, session.clock.boot() - start >= wait.milliseconds {
                    return finish(view, document, bytes, .stillRunning, isOrder: begun != nil)
                }
            } else if let wait, session.clock.boot() - start >= wait.milliseconds {
                view.end()
                throw Stop(.stillRunning, Self.silent("--wait ended while the daemon did not answer"))
            }
            next = nil
            session.clock.sleep(Self.interval)
        }
    }

    /// Nil while the daemon does not answer, which ends nothing: it may be starting again.
    private func ask(
        _ id: RunID, _ view: inout FollowScreen, since heard: Int64
    ) throws(Stop) -> (document: RunDocument, bytes: [UInt8])? {
        do throws(ConnectionFailure) {
            let bytes = try session.connection.ask(HTTPRequest(.run(id)), patience: 5_000)
            return (try Self.read(bytes), bytes)
        } catch {
            if case .refused(let problem) = error, problem.status < 500 { throw session.stop(error) }
            guard session.clock.boot() - heard < Self.patience else {
                view.end()
                throw Stop(.unreachable, Self.silent("the daemon has not answered for 5 minutes"))
            }
            view.showSilence()
            return nil
        }
    }

    private static func read(_ bytes: [UInt8]) throws(ConnectionFailure) -> RunDocument {
        do throws(JSONFault) {
            return try WireDecoder.value(RunDocument.self, from: bytes)
        } catch {
            throw .broken(error.description)
        }
    }

    private static func silent(_ what: String) -> Problem {
        Problem(
            "The daemon cannot be reached", status: 503, detail: "\(what); the run goes on when it does",
            hint: "systemctl status failoverd, then: failoverctl run follow")
    }

    private func finish(
        _ view: FollowScreen, _ document: RunDocument, _ bytes: [UInt8], _ code: ExitCode, isOrder: Bool
    ) -> ExitCode {
        view.end()
        if session.wantsJSON {
            session.printJSON(isOrder ? OrderAnswer.run(document).wire.bytes : bytes)
        } else {
            view.close(document, isStillRunning: code == .stillRunning)
        }
        return code
    }

    /// Nil while it goes on without anybody.
    static func code(_ run: RunDocument) -> ExitCode? {
        switch run.state {
        case "succeeded", "succeeded-with-exceptions": .done
        case "undone", "aborted", "failed": .no
        case "blocked": .no
        case _: run.needsPerson == true ? .no : nil
        }
    }
}
