import Judgement
import Model
import Testing

/// Every gate in every verdict that it can give, one thing changed at a time.
@Suite struct GatesTests {
    /// A disaster that everything speaks for.
    static let clear = Situation(
        level: .automatic, pause: .none, storm: .none, trust: .whole, ledger: .writable, openRun: nil,
        verbInFlight: nil, place: .clear, active: .primary, fromHealth: .down, toHealth: .up,
        outageLasted: .seconds(15), minOutage: .seconds(15), witness: .down, home: .answers, isTargetFenced: false,
        targetRole: .standby,
        isSeeding: false, lineages: .same, isFollowing: true, loss: Self.noLoss, fence: .answers(0),
        cooldownLeft: nil, holdLeft: nil)

    static let noLoss = Loss(
        sample: LogSample(position: 100, lineage: nil, taken: Instant(milliseconds: 0)), sampleAge: .seconds(1),
        targetHeld: 100, lag: .zero, maxLoss: 1_000, maxLag: .seconds(30), maxAge: .seconds(60))

    static let planned = Question(isAutomatic: false, mode: .planned, to: .backup)
    static let disaster = Question(isAutomatic: false, mode: .disaster, to: .backup)
    static let failback = Question(isAutomatic: false, mode: .planned, to: .primary)

    private func verdict(
        _ gate: Gate, _ question: Question = .automatic, _ change: (inout Situation) -> Void = { _ in }
    ) -> Verdict {
        var situation = Self.clear
        change(&situation)
        return Gates.judge(gate, question, situation).verdict
    }

    @Test func `a clear situation passes every gate of an automatic failover`() {
        let verdicts = Gates.judge(.automatic, Self.clear)
        #expect(verdicts.allSatisfy { $0.verdict == .pass })
        #expect(verdicts.count == 15)
    }

    @Test func `each question has the gates of its column`() {
        func names(_ question: Question) -> [String] { Gates.judge(question, Self.clear).map(\.gate.description) }
        #expect(
            names(Self.disaster) == [
                "not-paused", "ledger-writable", "no-active-run", "state-clear", "active-down", "target-up",
                "target-ready", "loss-within-limit", "fence-available",
            ])
        #expect(
            names(Self.planned) == [
                "not-paused", "ledger-writable", "no-active-run", "state-clear", "active-up", "target-up",
                "target-ready",
            ])
        #expect(names(Self.failback) == names(Self.planned) + ["hold-over"])
    }

    @Test func `pauses, brakes and the ledger`() {
        #expect(verdict(.level) { $0.level = .propose } == .fail)
        #expect(verdict(.notPaused) { $0.pause = .pool } == .fail)
        #expect(verdict(.notPaused) { $0.pause = .endedInOutage } == .fail)
        #expect(verdict(.noStorm) { $0.storm = .latched } == .fail)
        #expect(verdict(.noStorm) { $0.storm = .siteLoss } == .pass)
        for trust in [Situation.Trust.tilted, .commitSlow, .crashBrake] {
            #expect(verdict(.ownHealth) { $0.trust = trust } == .fail)
        }
        #expect(verdict(.ledgerWritable) { $0.ledger = .full } == .fail)
        #expect(verdict(.ledgerWritable) { $0.ledger = .readOnly } == .fail)
    }

    @Test func `runs and the state of the pool`() {
        #expect(verdict(.noActiveRun) { $0.openRun = RunID(1) } == .fail)
        #expect(verdict(.noActiveRun) { $0.verbInFlight = .seed } == .fail)
        #expect(verdict(.stateClear) { $0.place = .held } == .fail)
        #expect(verdict(.stateClear) { $0.place = .contradicted } == .fail)
        #expect(verdict(.stateClear) { $0.place = .starting } == .unknown)
        #expect(verdict(.stateClear) { $0.active = .backup } == .fail)
        #expect(verdict(.stateClear, Self.disaster) { $0.active = .backup } == .fail)
        #expect(verdict(.stateClear, Self.failback) { $0.active = .backup } == .pass)
    }

    @Test(arguments: [
        (Health.up, Verdict.fail, Verdict.fail, Verdict.pass), (.degraded, .fail, .pass, .pass),
        (.suspect, .fail, .pass, .fail), (.unknown, .unknown, .pass, .unknown), (.down, .pass, .pass, .fail),
    ])
    func `how well the site left behind must or must not be`(
        health: Health, automatic: Verdict, disaster: Verdict, planned: Verdict
    ) {
        #expect(verdict(.activeDown) { $0.fromHealth = health } == automatic)
        #expect(verdict(.activeDown, Self.disaster) { $0.fromHealth = health } == disaster)
        #expect(verdict(.activeUp, Self.planned) { $0.fromHealth = health } == planned)
    }

    @Test func `outage and witness`() {
        #expect(verdict(.outageLongEnough) { $0.outageLasted = .milliseconds(14_999) } == .fail)
        #expect(verdict(.outageLongEnough) { $0.outageLasted = nil } == .fail)
        #expect(verdict(.witnessAgrees) { $0.witness = .none } == .pass)
        #expect(verdict(.witnessAgrees) { $0.witness = .up } == .fail)
        #expect(verdict(.witnessAgrees) { $0.witness = .silent } == .unknown)
    }

    @Test func `the target must be up and ready`() {
        #expect(verdict(.targetUp) { $0.toHealth = .degraded } == .pass)
        #expect(verdict(.targetUp) { $0.toHealth = .suspect } == .fail)
        #expect(verdict(.targetUp) { $0.toHealth = .unknown } == .unknown)
        #expect(verdict(.targetUp) { $0.isTargetFenced = true } == .fail)
        #expect(verdict(.targetReady) { $0.targetRole = .stopped } == .fail)
        #expect(verdict(.targetReady) { $0.targetRole = .unknown } == .unknown)
        #expect(verdict(.targetReady) { $0.isSeeding = true } == .fail)
        #expect(verdict(.targetReady) { $0.lineages = .other } == .fail)
        #expect(verdict(.targetReady) { $0.lineages = .notKnown } == .unknown)
        #expect(verdict(.targetReady) { $0.isFollowing = false } == .pass)
        #expect(verdict(.targetReady, Self.planned) { $0.isFollowing = false } == .fail)
    }

    @Test func `home need not be up for a planned failback, but must be there`() {
        #expect(verdict(.targetUp, Self.failback) { $0.toHealth = .down } == .pass)
        #expect(verdict(.targetUp, Self.failback) { $0.home = .silent } == .fail)
        #expect(verdict(.targetUp, Self.failback) { $0.home = .fenced } == .fail)
        #expect(verdict(.targetUp, Self.failback) { $0.targetRole = .unknown } == .unknown)
        #expect(verdict(.targetReady, Self.failback) { $0.targetRole = .stopped } == .pass)
        #expect(verdict(.holdOver, Self.failback) { $0.holdLeft = .seconds(1) } == .fail)
    }

    @Test func `loss is judged by bytes, by time and by the age of the sample`() {
        #expect(verdict(.lossWithinLimit) { $0.loss.sample = nil } == .unknown)
        #expect(verdict(.lossWithinLimit) { $0.loss.targetHeld = nil } == .unknown)
        #expect(verdict(.lossWithinLimit) { $0.loss.lag = nil } == .unknown)
        #expect(verdict(.lossWithinLimit) { $0.loss.sampleAge = .milliseconds(60_001) } == .fail)
        #expect(verdict(.lossWithinLimit) { $0.loss.sampleAge = .seconds(60) } == .pass)
        #expect(verdict(.lossWithinLimit) { $0.loss.lag = .milliseconds(30_001) } == .fail)
        #expect(verdict(.lossWithinLimit) { $0.loss.sample?.position = 1_100 } == .pass)
        #expect(verdict(.lossWithinLimit) { $0.loss.sample?.position = 1_101 } == .fail)
        #expect(
            verdict(.lossWithinLimit) {
                $0.loss.sample?.position = 1_000_000
                $0.loss.maxLoss = nil
            } == .pass)
    }

    @Test func `fence and cool-down`() {
        #expect(verdict(.fenceAvailable) { $0.fence = .silent } == .unknown)
        #expect(verdict(.fenceAvailable) { $0.fence = .shared(PoolID("mail")) } == .fail)
        #expect(verdict(.cooldownOver) { $0.cooldownLeft = .milliseconds(1) } == .fail)
    }

    @Test func `an exception lifts exactly its gate`() {
        var situation = Self.clear
        situation.loss.sample = nil
        situation.fence = .silent
        let question = Question(isAutomatic: false, mode: .disaster, to: .backup, accepted: .loss)
        let closed = Gates.judge(question, situation).filter { !$0.opens }
        #expect(closed.map(\.gate) == [.fenceAvailable])

        situation = Self.clear
        situation.active = .backup
        situation.home = .silent
        situation.holdLeft = .minutes(1)
        let home = Question(isAutomatic: false, mode: .planned, to: .primary, accepted: .hold)
        #expect(Gates.judge(home, situation).filter { !$0.opens }.map(\.gate) == [.activeUp, .targetUp])
    }
}
