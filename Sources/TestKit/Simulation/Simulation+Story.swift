import Model
import Orchestration
import Runbook

// The words of a transcript. What the daemon records is told in the daemon's own words.

extension Simulation {
    func tellEvent(_ event: Event) {
        switch event {
        case .observed(let observation): if let line = text(of: observation) { tell { line } }
        case .stepEnded(let id, let outcome): tell { "\(words(id)) reports \(outcome.words)" }
        case .rechecked(let id, let finding): tell { "\(words(id)) was looked at: \(finding.words)" }
        case .surveyed(_, _, let survey):
            tell {
                "the survey reads: \(survey.fence), left behind \(survey.roleLeftBehind), applied "
                    + (survey.targetReplayed.map(String.init) ?? "unknown")
            }
        case .late(let length): tell { "!! the daemon's loop was \(length) late" }
        case .clockJumped(let length): tell { "!! the clock jumped by \(length)" }
        case .commitTook(let length): tell { "!! a commit took \(length)" }
        case .ledger(let state): tell { "!! the daemon learns that its ledger is \(state)" }
        case .started, .woke, .ordered, .stopping: break
        }
    }

    /// Of the many answers only those are told that do not say that all is well.
    private func text(of observation: Observation) -> String? {
        let late = daemonNow - observation.asked
        let age = late == .zero ? "" : " (asked \(late) ago)"
        let place = "\(observation.pool) \(name(of: observation.site, in: observation.pool))"
        switch observation.sight {
        case .probe(let probe, let answer): return answer == .alive ? nil : "\(place) probe \(probe): \(answer)\(age)"
        case .fence(let fence, let status):
            return status == .notFenced ? nil : "\(place) fence \(fence): \(status)\(age)"
        case .database(let reading):
            let isActive = ledger.book.pool(observation.pool)?.active == observation.site
            let isExpected = (reading.role == .active) == isActive && reading.role != .stopped
            return isExpected ? nil : "\(place) database: \(reading.role)\(age)"
        case .entry, .hosts: return nil
        }
    }

    func tellRecord(_ record: Record) {
        switch record.change {
        case .gates, .attentionRaised, .attentionCleared, .siteHealth(_, .degraded, _): return
        case _: break
        }
        let pool = record.pool.flatMap { id in settings.pools.first { $0.id == id } }
        let wording = Wording(
            sites: pool?.siteNames ?? SitePair(primary: "primary", backup: "backup"),
            fences: pool?.fences.map(\.name) ?? [], probes: pool?.probes.map(\.name) ?? [],
            before: record.pool.flatMap { ledger.book.pool($0) }, now: daemonNow)
        let actor = record.actor.isAutomatic ? "" : ", by \(record.actor)"
        let reason = record.reason.isEmpty ? "" : ", because \(record.reason)"
        tell { "  = \(record.pool?.name ?? "daemon"): \(record.text(wording))\(actor)\(reason)" }
    }

    func tellOrder(_ order: Order) { tell { "?? \(order.actor) orders \(order.request.line(names: nil))" } }

    func tellReply(_ order: OrderID, _ reply: Reply) {
        switch reply {
        case .accepted(let run): tell { "  -> order \(order.number): accepted\(run.map { ", run \($0)" } ?? "")" }
        case .refused: tell { "  -> order \(order.number): refused" }
        }
    }

    func words(_ order: AttemptOrder) -> String {
        let undo = order.id.direction == .undo ? "undo " : ""
        let site = name(of: order.step.site, in: order.pool)
        return "\(order.pool) run \(order.id.run) \(undo)\(order.step.name) at \(site), attempt \(order.id.number)"
    }

    private func words(_ id: AttemptID) -> String {
        let run = ledger.book.index(of: id.run).flatMap { ledger.book.pools[$0].run }
        let step = run.flatMap { $0.plan.steps.indices.contains(id.step) ? $0.plan.steps[id.step].name : nil }
        let undo = id.direction == .undo ? "undo " : ""
        return "run \(id.run) \(undo)\(step ?? "step \(id.step + 1)"), attempt \(id.number),"
    }

    private func name(of site: Site, in pool: PoolID) -> String {
        PoolScenario.plantNames[world.pools[place(of: pool)].plant(site)]
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
        case .notDone(let isOver): "not done, \(isOver ? "over" : "perhaps not over")"
        case .unknown(let isOver, let failure): "unknown (\(failure.text)), \(isOver ? "over" : "perhaps not over")"
        }
    }
}
