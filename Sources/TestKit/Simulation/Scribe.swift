import Model
import Orchestration
import Runbook

/// Writes down a run as a story, for the one who has to find out why it failed.
final class Scribe {
    private(set) var lines: [String] = []
    private var instant: Int64 = -1

    func write(_ line: String, at now: Int64) {
        if now != instant, !line.hasPrefix(" ") {
            lines.append("\(Interval.milliseconds(now - 1_000_000))  \(line)")
        } else {
            lines.append("\(now == instant ? "" : "\(Interval.milliseconds(now - 1_000_000))")\t\(line)")
        }
        instant = now
    }
}

extension Simulation {
    func tellEvent(_ event: Event) {
        switch event {
        case .observed(let observation): tellObservation(observation)
        case .stepEnded(let id, let outcome):
            tell { "report of run \(id.run) step \(id.step) attempt \(id.number) \(id.direction): \(outcome)" }
        case .rechecked(let id, let finding):
            tell { "found of run \(id.run) step \(id.step) attempt \(id.number) \(id.direction): \(finding)" }
        case .surveyed(_, _, let survey): tell { "survey: \(survey)" }
        case .late(let length): tell { "!! the daemon's loop was \(length) late" }
        case .clockJumped(let length): tell { "!! the clock jumped by \(length)" }
        case .commitTook(let length): tell { "!! a commit took \(length)" }
        case .ledger(let state): tell { "!! the daemon learns that its ledger is \(state)" }
        case .started, .woke, .ordered, .stopping: break
        }
    }

    /// Of the many answers only those are told that do not say that all is well.
    private func tellObservation(_ observation: Observation) {
        let late = daemonNow - observation.asked
        switch observation.sight {
        case .probe(let probe, let answer):
            if answer != .alive {
                tell { "\(observation.pool) \(observation.site) probe \(probe): \(answer), asked \(late) ago" }
            }
        case .fence(let fence, let status):
            if status != .notFenced {
                tell { "\(observation.pool) \(observation.site) fence \(fence): \(status), asked \(late) ago" }
            }
        case .database(let reading):
            let isActive = ledger.book.pool(observation.pool)?.active == observation.site
            if (reading.role == .active) != isActive || reading.role == .stopped {
                tell { "\(observation.pool) \(observation.site) database: \(reading.role), asked \(late) ago" }
            }
        case .entry, .hosts: break
        }
    }

    func tellRecord(_ record: Record) {
        if case .gates = record.change { return }
        if case .attentionRaised = record.change { return }
        if case .attentionCleared = record.change { return }
        let reason = record.reason.isEmpty ? "" : " because \(record.reason)"
        tell { "  = \(record.pool?.name ?? "daemon"): \(record.change.words) by \(record.actor)\(reason)" }
    }
}

extension Change {
    var words: String {
        switch self {
        case .run(let id, let change): "run \(id) \(change.words)"
        case _: "\(self)"
        }
    }
}

extension RunChange {
    var words: String {
        switch self {
        case .began(let birth):
            "begins: \(birth.plan.runbook) \(birth.plan.mode?.description ?? "") to the \(birth.plan.to), epoch "
                + "\(birth.epoch): \(birth.plan.steps.map(\.name).joined(separator: " ")) "
                + "accepted [\(birth.accepted.words.joined(separator: " "))]"
        case .attemptBegan(let id, let overAt, let deadline):
            "step \(id.step) attempt \(id.number) \(id.direction), over at \(overAt.milliseconds), step by "
                + "\(deadline.milliseconds)"
        case .turnedDisaster(let plan, _): "turned: \(plan.steps.map(\.name).joined(separator: " "))"
        case _: "\(self)"
        }
    }
}
