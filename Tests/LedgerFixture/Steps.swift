import Model
import Orchestration
import Runbook

/// Turns as a run makes them, without a machine that decides: every step ends and the next one begins in one turn.
struct Steps {
    let pool = PoolID("chat")
    private var run = 0
    private var step = 0
    private var isOpen = false
    private let plan: Plan

    /// Goes on after what a ledger holds.
    init(from book: Book, length: Int = 9) {
        let open = book.pool(pool)?.run
        isOpen = open != nil
        run = open?.id.number ?? book.daemon.nextRun - 1
        step = open?.cursor ?? length
        plan = Plan(
            runbook: .failover, mode: .disaster, from: .primary, to: .backup,
            steps: (0..<length).map { index in
                PlannedStep(
                    name: "step-\(index)", verb: .run, site: .backup, timeout: .seconds(60), deadline: .minutes(5))
            }, digest: "0123456789abcdef")
    }

    /// The first turn of a ledger.
    var first: Turn {
        var turn = Turn()
        turn.records = [
            record(nil, .started(StartNote(shift: .zero, downtime: .zero, isRestored: false))),
            record(pool, .poolAdded(identity: "two sites")), record(pool, .activeFound(.primary)),
            record(pool, .phase(.normal)),
        ]
        return turn
    }

    /// The next turn: what ends, and what begins.
    mutating func next(at now: Instant) -> Turn {
        var turn = Turn()
        if run == 0 || step == plan.steps.count {
            if isOpen { turn.records.append(change(.ended(.succeeded))) }
            isOpen = true
            run += 1
            step = 0
            turn.records.append(
                change(
                    .began(
                        RunBirth(
                            id: RunID(run), plan: plan, epoch: run, orderedBy: .automatic, accepted: [], awaits: nil,
                            allowed: .hours(1)))))
        } else {
            turn.records.append(change(.stepDone(step, Evidence("the check says that it is done"), found: false)))
            step += 1
        }
        if step < plan.steps.count {
            let id = AttemptID(run: RunID(run), plan: 1, step: step, number: 1, direction: .forward)
            turn.records.append(
                change(.attemptBegan(id, overAt: now + .seconds(65), stepDeadline: now + .minutes(5))))
        }
        return turn
    }

    /// What a pool writes in a bad week: health, gates and outages beside the steps.
    mutating func mixed(at now: Instant) -> Turn {
        var turn = next(at: now)
        turn.records.append(record(pool, .siteHealth(.primary, .suspect, evidence: "connection refused (10.77.1.10)")))
        if step % 4 == 0 { turn.records.append(record(pool, .gates(Self.gates))) }
        if step % 4 == 2 {
            turn.records.append(record(pool, .siteHealth(.primary, .up, evidence: "accepts connections")))
        }
        return turn
    }

    private static let gates: [GateVerdict] = [
        GateVerdict(.level, .pass, .levelIs(.automatic)), GateVerdict(.notPaused, .pass, .nothingPaused),
        GateVerdict(.noStorm, .pass, .noStorm), GateVerdict(.ownHealth, .pass, .healthy),
        GateVerdict(.ledgerWritable, .pass, .ledgerWritable), GateVerdict(.noActiveRun, .pass, .noRunOpen),
        GateVerdict(.stateClear, .pass, .clear), GateVerdict(.activeDown, .pass, .siteIs(.down)),
        GateVerdict(.outageLongEnough, .fail, .outageLasted(.seconds(2), of: .seconds(15))),
        GateVerdict(.witnessAgrees, .pass, .noWitness), GateVerdict(.targetUp, .pass, .siteIs(.up)),
        GateVerdict(.targetReady, .pass, .standbyReady),
        GateVerdict(.lossWithinLimit, .pass, .lossIs(bytes: 0, lag: .zero)),
        GateVerdict(.fenceAvailable, .pass, .fenceAnswers(0)), GateVerdict(.cooldownOver, .pass, .cooldownOver),
    ]

    private func change(_ change: RunChange) -> Record { record(pool, .run(RunID(run), change)) }

    private func record(_ pool: PoolID?, _ change: Change) -> Record {
        Record(pool: pool, actor: .automatic, reason: "", change: change)
    }
}
