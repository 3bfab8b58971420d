import Judgement
import Model
import Orchestration
import Runbook

// Events and directives in a line each.

extension StoryScribe {
    func pool(of event: Event) -> PoolID? {
        switch event {
        case .observed(let observation): observation.pool
        case .stepEnded(let id, _), .rechecked(let id, _): pool(of: id.run)
        case .surveyed(let run, _, _): pool(of: run)
        case .woke(let pool): pool
        case .ordered(let order): pool(of: order.request)
        case .started, .ledger, .commitTook, .late, .clockJumped, .stopping: nil
        }
    }

    private func pool(of run: RunID) -> PoolID? { book.index(of: run).map { book.pools[$0].id } }

    private func pool(of request: Request) -> PoolID? {
        switch request {
        case .move(let pool, _, _, _, _), .fence(let pool), .unfence(let pool), .protect(let pool, _),
            .drill(let pool), .adopt(let pool, _):
            pool
        case .pause(let pool, _), .resume(let pool), .acknowledge(let pool): pool
        case .pauseRun(let run), .resumeRun(let run), .abortRun(let run), .turnDisaster(let run, _),
            .step(let run, _, _, _):
            pool(of: run)
        case .reload: nil
        }
    }

    func text(of event: Event) -> String {
        let pool = pool(of: event)
        let names = sites(of: pool)
        switch event {
        case .started: return "the daemon starts"
        case .observed(let observation): return prefix(pool) + text(of: observation)
        case .stepEnded(let id, let outcome): return prefix(pool) + words(id) + ": " + outcome.words
        case .rechecked(let id, let finding): return prefix(pool) + "a look at " + words(id) + ": " + finding.words
        case .surveyed(_, _, let survey):
            let from = pool.flatMap { book.pool($0)?.run }.map { names[$0.plan.from] } ?? "the site left behind"
            let position = survey.targetReplayed.map { "the log applied up to \($0)" } ?? "nobody knows the position"
            return prefix(pool) + "before promote: \(from) reads \(survey.fence), its database "
                + "\(survey.roleLeftBehind), \(position)"
        case .woke: return prefix(pool) + "time passes"
        case .ordered(let order): return "\(order.actor): \(order.request.line(names: names))"
        case .ledger(let state): return "the ledger is \(state)"
        case .commitTook(let length): return "a commit took \(length)"
        case .late(let length): return "the loop was late by \(length)"
        case .clockJumped(let length): return "the clock jumped by \(length)"
        case .stopping: return "the daemon is told to stop"
        }
    }

    private func text(of observation: Observation) -> String {
        let pool = settings(of: observation.pool)
        let site = pool?.siteNames[observation.site] ?? "a site"
        let evidence = observation.evidence.isEmpty ? "" : " (\(observation.evidence))"
        switch observation.sight {
        case .probe(let place, let answer):
            return "\(site), probe \(pool?.probes[place].name ?? ""): \(answer)\(evidence)"
        case .database(let reading): return "\(site), database: \(reading.words)"
        case .fence(let place, let status): return "fence \(pool?.fences[place].name ?? "") of \(site): \(status)"
        case .entry(let place, let reading):
            let name = pool?.entries[place] ?? ""
            switch reading {
            case .primary: return "entry \(name): \(pool?.siteNames.primary ?? "")"
            case .backup: return "entry \(name): \(pool?.siteNames.backup ?? "")"
            case .neither, .unknown: return "entry \(name): \(reading)"
            }
        case .hosts(let answers): return "\(site), hosts: \(answers ? "answer" : "silent")"
        }
    }

    func words(_ id: AttemptID) -> String {
        let run = book.index(of: id.run).flatMap { book.pools[$0].run }
        let isKnown = run.map { $0.plan.steps.indices.contains(id.step) && $0.planNumber == id.plan } ?? false
        let name = isKnown ? run?.plan.steps[id.step].name ?? "" : "step \(id.step + 1)"
        let undo = id.direction == .undo ? "taking back " : ""
        let attempt = id.number == 0 ? "" : ", attempt \(id.number)"
        return undo + name + attempt + (isKnown ? "" : " of run \(id.run)")
    }

    /// Nil for what is not worth a line.
    func text(of directive: Directive, _ orders: Orders, _ names: SitePair<String>?) -> String? {
        switch directive {
        case .perform(let order):
            let undo = order.id.direction == .undo ? "take back " : ""
            return prefix(order.pool) + undo + order.step.title(sites(of: order.pool)) + ", attempt \(order.id.number)"
        case .recheck(let order): return prefix(order.pool) + "look at \(words(order.id))"
        case .cancel(let id): return "end \(words(id))"
        case .survey(let pool, _, _): return prefix(pool) + "read fences, databases and log once more before promote"
        case .wake: return nil
        case .reply(let id, let reply):
            guard let order = orders[id] else { return nil }
            return "\(order.actor) is told: " + text(of: reply, to: order.request)
        }
    }

    private func text(of reply: Reply, to request: Request) -> String {
        switch reply {
        case .accepted(let run): return run.map { "run \($0)" } ?? "done"
        case .refused(let refusal):
            let id = pool(of: request)
            let names = sites(of: id)
            let hint = refusal.hint(for: request, pool: id.flatMap { book.pool($0) }, names: names)
            return "no, \(refusal.text(names: names))" + (hint.map { "; to do: \($0)" } ?? "")
        }
    }
}

extension Outcome {
    fileprivate var words: String {
        switch self {
        case .foundDone(let evidence): "found done (\(evidence.text))"
        case .done(let evidence): "done (\(evidence.text))"
        case .failed(let failure): "failed (\(failure.text))"
        case .unknown(let failure): "unknown (\(failure.text))"
        }
    }
}

extension Finding {
    fileprivate var words: String {
        switch self {
        case .done(let evidence): "done (\(evidence.text))"
        case .notDone(let isOver): isOver ? "not done, and over" : "not done, and still at work"
        case .unknown(let isOver, let failure): "unknown (\(failure.text))" + (isOver ? ", and over" : "")
        }
    }
}

extension DatabaseReading {
    fileprivate var words: String {
        let position = (written ?? held).map { " at \($0)" } ?? ""
        return "\(role)\(position)" + (lineage.map { " on \($0.name)" } ?? "")
    }
}
