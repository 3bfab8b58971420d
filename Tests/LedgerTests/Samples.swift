import Judgement
import Model
import Orchestration
import Runbook

@testable import Ledger

/// One of each thing that the ledger has to keep, with everything in it that can be in it.
enum Samples {
    static let at = Instant(milliseconds: 1_234_567)
    static let later = Instant(milliseconds: 1_294_567)
    static let failure = Failure("promotion refused: \"lag\"", hint: "see the log", kind: .terminal)
    static let lineage = Lineage("7301/2", ancestors: ["7301/1"])
    static let attempt = AttemptID(run: RunID(7), plan: 2, step: 3, number: 4, direction: .undo)
    static let displaced = Displaced(attempt: attempt, overAt: later)
    static let loss = LossReport(known: 12, blind: .seconds(3), exact: 4)
    static let outage = Outage(probe: 1, firstDead: at, downAt: later)

    static let planned = PlannedStep(
        name: "warm the caches", verb: .run, site: .backup, timeout: .seconds(60), deadline: .minutes(5), attempts: 3,
        onFailure: .carryOn, repeating: .safe, hasCheck: true, hasUndo: true, byHand: true)

    static let plan = Plan(
        runbook: .failover, mode: .disaster, from: .primary, to: .backup,
        steps: [
            PlannedStep(name: "fence", verb: .fence, site: .primary, timeout: .seconds(60), deadline: .minutes(5)),
            planned,
        ], digest: "0123456789abcdef")

    static let birth = RunBirth(
        id: RunID(7), plan: plan, epoch: 5, orderedBy: .person("ada"), accepted: [.loss, .hold], awaits: displaced,
        allowed: .hours(1), origin: Origin(lastAlive: at, firstDead: at, downAt: later))

    static let verdicts: [GateVerdict] = reasons.map { GateVerdict(.level, .unknown, $0, lifted: true) }

    static let reasons: [GateReason] = [
        .levelIs(.observe), .levelIs(.automatic), .nothingPaused, .poolPaused, .everythingPaused, .pauseEndedInOutage,
        .noStorm, .stormLatched, .siteLossIsOneEvent, .healthy, .tilted, .commitSlow, .crashBrake, .ledgerWritable,
        .ledgerReadOnly, .ledgerFull, .noRunOpen, .runOpen(RunID(3)), .attemptInFlight(.seed), .clear, .held, .starting,
        .contradicted, .targetAlreadyActive, .backupIsActive, .siteIs(.up), .siteIs(.unknown), .noOutage,
        .outageLasted(.seconds(2), of: .seconds(15)), .noWitness, .witnessDown, .witnessUp, .witnessSilent,
        .homeAnswers, .homeSilent, .homeFenced, .targetFenced, .standbyReady, .judgedAfterSeed, .roleIs(.active),
        .roleIs(.unknown), .beingSeeded, .otherLineage, .notFollowing, .lossIs(bytes: 5, lag: .seconds(1)),
        .lossTooLarge(bytes: 9, limit: 5), .lagTooLong(.seconds(40), limit: .seconds(30)), .lagUnknown,
        .sampleTooOld(.seconds(70), limit: .seconds(60)), .noSample, .targetPositionUnknown, .fenceAnswers(1),
        .noFenceAnswers, .sharedFenceWouldStop(PoolID("mail")), .cooldownOver, .coolingDown(.minutes(3)), .holdOver,
        .holding(.minutes(4)),
    ]

    static let refusals: [Refusal] = [
        .gates([verdicts[17]]), .unknownPool, .unknownRun, .unknownStep, .runOpen(RunID(3)), .planChanged, .noReason,
        .notPlannable, .homeIsNoStandby, .wrongState, .notTheStepAtWork, .attemptInFlight, .pastThePivot,
        .needs([.loss, .unfenced]), .promoteCannotBeSkipped, .notReadBack, .siteReadsStandby, .onlyTheOtherIsActive,
        .siteIsFenced, .sharedFenceInUse(PoolID("mail")), .poolIsBusy(PoolID("mail")), .ledgerCannotWrite,
        .noSuchFence,
    ]

    static let runChanges: [RunChange] = [
        .began(birth), .attemptBegan(attempt, overAt: later, stepDeadline: later),
        .attemptFailed(attempt, failure, retryAt: later), .attemptFailed(attempt, failure, retryAt: nil),
        .attemptDoubted(attempt, failure), .attemptOver(attempt, retryAt: later), .displacedOver,
        .stepDone(3, Evidence("done"), found: false), .stepDone(3, Evidence("f", .fence(1)), found: true),
        .stepDone(3, Evidence("t", .token(Token(position: 5, lineage: lineage))), found: false),
        .stepDone(3, Evidence("p", .position(5)), found: false),
        .stepDone(3, Evidence("p", .promoted(position: nil, lineage: lineage)), found: false),
        .stepDone(3, Evidence("d", .divergence(bytes: 9)), found: false), .stepCovered(3, byFence: 1), .stepSkipped(3),
        .stepDeferred(3, .siteSilent), .stepFailed(3, failure), .stepUndone(3), .stepAdded(1, planned),
        .waits(.ownHealth), .blocked(.lossTooLarge(bytes: 7), failure), .blocked(.crashes, nil), .undoBegan(failure),
        .undoBegan(nil), .undoStuck(.stepFailed, failure), .retryOrdered(3, [.divergence]), .accepted([.loss]),
        .paused, .unpaused, .abortAsked, .turnedDisaster(plan, [.unfenced]), .overdue, .ended(.succeededWithExceptions),
    ]

    static let changes: [Change] =
        [
            .started(StartNote(shift: .seconds(-5), downtime: .seconds(9), isRestored: true, runFloor: 1_000)),
            .stopped, .crashBrakeSet, .crashBrakeCleared, .everythingPaused(until: later),
            .everythingPaused(until: nil),
            .everythingResumed, .pauseSpoken, .stormLatched, .stormCleared, .settingsLoaded(raisedLevel: true),
            .poolAdded(identity: "two sites"), .poolRemoved, .identityChanged("other sites"), .restored(epochFloor: 9),
            .phase(.failingOver), .activeFound(.primary), .activated(.backup, loss), .activated(.backup, nil),
            .adopted(.backup, epoch: 6), .siteHealth(.backup, .down, evidence: "refused"), .outageBegan(outage),
            .outageEnded, .contradicted(.otherIsActive), .agreed, .tiltBegan(.loopLate(.seconds(3))),
            .tiltBegan(.clockJumped(.hours(1))), .tiltEnded, .paused(until: later), .resumed, .pauseEndedInOutage,
            .fenceRecorded(.primary), .fenceLifting(.primary), .fenceLifted(.primary), .leftAtWork(displaced),
            .homeWell(true), .protected(false), .gates(verdicts), .decided(.stay), .decided(.wouldFailOver),
            .decided(.propose(needs: [.loss])), .decided(.failOver), .acknowledged,
            .orderRefused(.runDisaster, .noReason), .reportDropped(attempt),
        ] + runChanges.map { .run(RunID(7), $0) } + refusals.map { .orderRefused(.failover, $0) }
        + Attention.allCases.map { .attentionRaised($0) } + [.attentionCleared(.storm)]

    /// A run in which nothing is empty.
    static var run: Run {
        var run = Run(birth: birth, at: at)
        run.planNumber = 2
        run.state = .blocked(.lossTooLarge(bytes: 7))
        run.isPaused = true
        run.abortAsked = true
        run.passedPivot = true
        run.cursor = 1
        run.steps[1].state = .failed
        run.steps[1].attempts = 4
        run.steps[1].undoAttempts = 2
        run.steps[1].deadline = later
        run.steps[1].retryAt = later
        run.steps[1].mayRepeat = true
        run.steps[1].isException = true
        var flight = InFlight(id: attempt, overAt: later)
        flight.isDoubtful = true
        flight.startsSeen = 3
        flight.isOver = true
        run.attempt = flight
        run.known.fence = 1
        run.known.token = Token(position: 5, lineage: lineage)
        run.known.drained = 6
        run.known.promotedAt = 7
        run.clock.isOverdue = true
        run.times.firstAttempt = at
        run.times.verified = later
        run.loss = loss
        return run
    }

    /// A pool in which nothing is empty.
    static var pool: PoolState {
        var pool = PoolState(id: PoolID("chat"), identity: "two sites", at: at)
        pool.phase = .failingOver
        pool.active = .primary
        pool.epoch = 5
        pool.epochFloor = 4
        pool.pause = pause
        pool.health.primary.health = .down
        pool.health.primary.since = at
        pool.outage = outage
        pool.fences.primary = .fenced
        pool.leftBehind = .backup
        pool.activeSinceSeed.primary = true
        pool.promotedAt = 100
        pool.contradiction = .otherIsActive
        pool.lastMoveEnded = at
        pool.homeWellSince = at
        pool.refences = [at, later]
        pool.repoints = [later]
        pool.rejoins = [at]
        pool.tiltSince = at
        pool.atWork = displaced
        pool.run = run
        pool.stillSince = later
        pool.isProtected = true
        pool.gates = [GateNote(verdicts[0])]
        pool.decision = .propose(needs: [.loss])
        pool.attention = (try? JSON.value([AttentionNote].self, from: "[{\"kind\":4,\"since\":1234567}]")) ?? []
        pool.unacknowledged = RunID(6)
        return pool
    }

    static var pause: Pause {
        var pause = Pause(since: at, until: later, by: .person("ada"), reason: "works")
        pause.spokenAt = later
        pause.awaitsUp = true
        return pause
    }

    static var daemon: DaemonState {
        var book = Book()
        book.daemon.nextRun = 8
        book.daemon.pause = pause
        book.daemon.isStormLatched = true
        book.daemon.starts = [at, later]
        book.daemon.hasCrashBrake = true
        return book.daemon
    }
}

extension Change {
    /// The name of its case, and of the run's change within it.
    var word: String {
        let text = (try? JSON.text(of: self)) ?? ""
        let words = text.split(separator: "\"").filter { !$0.contains("{") && !$0.contains(":") && !$0.contains(",") }
        return words.first == "run" ? String(words.first { $0 != "run" && !$0.hasPrefix("_") } ?? "") : String(words[0])
    }
}
