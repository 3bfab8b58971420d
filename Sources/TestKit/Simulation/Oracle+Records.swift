import Judgement
import Model
import Orchestration
import Runbook

// Every row is looked at before it is applied, against the state that it changes.

extension Oracle {
    mutating func look(_ record: Record, _ book: Book, at now: Instant) {
        guard let id = record.pool else {
            lookAtDaemon(record, book, at: now)
            return
        }
        let place = place(of: id)
        switch record.change {
        case .run(let run, let change): look(run, change, record, book, place, at: now)
        case .poolAdded: if book.daemon.retired.contains(where: { $0.pool == id }) { see(.poolCameBack) }
        case .poolRemoved: see(.poolRemoved)
        case .activated(let site, let report): activated(site, report, book, place, at: now)
        case .adopted(let site, let epoch): adopted(site, epoch, book, place, at: now)
        case .contradicted(let kind): contradicted(kind, book, place)
        case .agreed: facts[place].otherActive = 0
        case .fenceRecorded, .fenceLifting, .fenceLifted: facts[place].fenceChanged = now
        case .tiltBegan: see(.tilted)
        case .pauseEndedInOutage: see(.pauseEndedInOutage)
        case .phase(.held): see(.held)
        case .decided(let decision): look(decision)
        case .reportDropped: see(.lateReportDropped)
        case .gates(let verdicts):
            for verdict in verdicts where verdict.gate == .cooldownOver && verdict.verdict == .fail {
                if verdicts.allSatisfy({ $0.opens || $0.gate == .cooldownOver }) { see(.cooledDown) }
            }
        case _: break
        }
    }

    private mutating func contradicted(_ kind: Contradiction, _ book: Book, _ place: Int) {
        see(kind == .oldActive ? .oldActiveSeen : .contradicted)
        guard let active = book.pool(pools[place])?.active else { return }
        let site = kind == .activeIsStandby ? active : active.other
        if facts[place].rolesHeardAt[site] <= facts[place].otherActiveFloor {
            blame(.freshContradiction, "\(pools[place]): what the \(site) said was asked before the last move")
        }
    }

    private mutating func look(_ decision: Decision) {
        switch decision {
        case .propose: see(.proposed)
        case .wouldFailOver: see(.wouldHaveMoved)
        case .stay, .failOver: break
        }
    }

    private mutating func lookAtDaemon(_ record: Record, _ book: Book, at now: Instant) {
        switch record.change {
        case .started(let note): shift(note, at: now)
        case .stormLatched: see(.stormLatched)
        case .crashBrakeSet: see(.crashBrake)
        case .settingsLoaded: see(.reloaded)
        case .stormCleared: automaticMoves = []
        case _: break
        }
    }

    /// The axis of time may be another one, and no deadline counts the time in which nobody ran.
    private mutating func shift(_ note: StartNote, at now: Instant) {
        if let told = lastStart, told.shift != note.shift || told.downtime != note.downtime {
            blame(.deadlines, "nobody ran for \(told.downtime), and \(note.downtime) is recorded")
        }
        for place in facts.indices {
            facts[place].shift(by: note.shift)
            guard facts[place].stillSince == nil, let instant = facts[place].deadline?.at else { continue }
            facts[place].deadline?.at = instant + note.downtime
        }
        for index in automaticMoves.indices { automaticMoves[index] = automaticMoves[index] + note.shift }
        for place in facts.indices { facts[place].otherActiveFloor = .distantPast }
    }

    private mutating func adopted(_ site: Site, _ epoch: Int, _ book: Book, _ place: Int, at now: Instant) {
        see(.adopted)
        facts[place].isExcused = true
        let patience = settings(of: place)?.probes[0].patience ?? .zero
        let roles = facts[place].roles
        let heard = SitePair(
            primary: now - facts[place].rolesHeardAt.primary <= patience ? roles.primary : .unknown,
            backup: now - facts[place].rolesHeardAt.backup <= patience ? roles.backup : .unknown)
        if heard[site] == .standby || (heard[site] != .active && heard[site.other] == .active) {
            blame(.adoptFits, "the \(site) is adopted, and it says \(heard[site])")
        }
        if epoch <= facts[place].highestEpoch || epoch <= facts[place].promotedEpoch {
            blame(.epochGrows, "adopt sets epoch \(epoch), and \(facts[place].highestEpoch) was given")
        }
        if let pool = book.pool(pools[place]), pool.epochFloor > pool.epoch { see(.epochAboveFloor) }
        facts[place].highestEpoch = max(facts[place].highestEpoch, epoch)
        follow(site, was: book.pool(pools[place])?.active, place, at: now)
    }

    private mutating func activated(_ site: Site, _ report: LossReport?, _ book: Book, _ place: Int, at now: Instant) {
        if let run = book.pool(pools[place])?.run { judge(report, run, place) }
        follow(site, was: site.other, place, at: now)
    }

    private mutating func follow(_ site: Site, was: Site?, _ place: Int, at now: Instant) {
        facts[place].otherActive = 0
        guard was != site else { return }
        facts[place].otherActiveFloor = now
        facts[place].rolesHeardAt = SitePair(both: .distantPast)
        facts[place].sample = nil
    }

    private mutating func judge(_ report: LossReport?, _ run: Run, _ place: Int) {
        guard let lost = facts[place].lost, lost.run == run.id, !facts[place].isExcused else { return }
        if lost.bytes > 0 { see(.lostSomething) }
        guard let known = report?.known, let sample = facts[place].sample else { return }
        let unseen = max(0, lost.end - sample.position)
        if lost.bytes > known + unseen {
            blame(.lossReport, "\(lost.bytes) bytes lost, \(known) reported, \(unseen) written unseen")
        }
    }

    // MARK: - Runs

    private mutating func look(
        _ id: RunID, _ change: RunChange, _ record: Record, _ book: Book, _ place: Int, at now: Instant
    ) {
        if case .began(let birth) = change {
            began(birth, record, book, place, at: now)
            return
        }
        guard let pool = book.pool(pools[place]), let run = pool.run, run.id == id else {
            blame(.oneRun, "a row of run \(id), which is not open")
            return
        }
        let scene = Scene(run: run, pool: pool, daemon: book.daemon, place: place, now: now)
        switch change {
        case .attemptBegan(let attempt, _, let deadline): attemptBegan(attempt, deadline, scene)
        case .stepDone(let step, let evidence, let found):
            if found { see(.foundDone) }
            stepDone(step, evidence, record, scene)
        case .undoBegan: undoBegan(scene)
        case .ended(let end): ended(end, record, scene)
        case .turnedDisaster(_, let accepted): turned(accepted, scene)
        case .retryOrdered(_, let accepted):
            see(.stepRetried)
            if accepted.contains(.unfenced) { facts[place].isExcused = true }
            facts[place].deadline = nil
        case .stepAdded(let at, _):
            see(.refenceAddedToRun)
            if let noted = facts[place].deadline {
                facts[place].deadline?.plan = noted.plan + 1
                if noted.step >= at { facts[place].deadline?.step = noted.step + 1 }
            }
        case .stepSkipped, .stepUndone:
            if !record.actor.isAutomatic { facts[place].hasSkipped = true }
            if case .stepSkipped = change { see(.stepSkipped) }
            facts[place].deadline = nil
        case .stepCovered, .stepFailed: facts[place].deadline = nil
        case .stepDeferred:
            see(.protectDeferred)
            facts[place].deadline = nil
        case .accepted: facts[place].isExcused = true
        case .attemptDoubted: see(.doubted)
        case .attemptOver: see(.repeatedAfterDoubt)
        case .displacedOver: see(.displacedAttemptWaitedFor)
        case .waits(let reason): see(Self.sighting(of: reason))
        case .blocked(let reason, _): see(Self.sighting(of: reason))
        case .undoStuck: see(.undoStuck)
        case .overdue: see(.overdue)
        case .began, .attemptFailed, .paused, .unpaused, .abortAsked: break
        }
    }

    private static func sighting(of reason: WaitReason) -> Sighting {
        switch reason {
        case .approval: .waitedForApproval
        case .handwork: .waitedForHandwork
        case .homeReady: .waitedForHome
        case .fenceReading: .waitedForFenceReading
        case .judgement: .waitedForJudgement
        case .ownHealth: .waitedForOwnHealth
        case .safeToOverwrite: .waitedForOverwrite
        }
    }

    private static func sighting(of reason: BlockReason) -> Sighting {
        switch reason {
        case .stepFailed, .unknownEnd: .blockedForUnknownEnd
        case .lossTooLarge: .blockedForLoss
        case .fenceNotConfirmed: .blockedForFence
        case .oldSiteActive: .blockedForOldSite
        case .tokenNotReached, .divergence: .blockedForDivergence
        case .crashes: .blockedForCrashes
        }
    }
}

/// A run with what stands around it at one instant.
struct Scene {
    let run: Run
    let pool: PoolState
    let daemon: DaemonState
    let place: Int
    let now: Instant

    var isPaused: Bool { run.isPaused || pool.pause != nil || daemon.pause != nil }
}
