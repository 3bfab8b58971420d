import Judgement
import Model
import Orchestration
import Runbook
import TestKit

/// One state: the machine, the truth beside it, and what the environment may still do.
struct Moment: Sendable {
    var subject: Subject
    var truths: [PoolTruth]
    var now: Instant
    /// The place of the next open question of this instant. Answers within one instant come in one order, and each
    /// question is answered at most once, as it is asked once.
    var stage: UInt8 = 0
    var daemonTimer: Instant?
    var left: Budget
    /// What was told and answered, while somebody wants to read it. No part of the state.
    var log: [String]?

    var machine: Orchestrator { _read { yield subject.orchestrator } }
    var book: Book { _read { yield subject.orchestrator.book } }

    /// The world's first instant, before anything was told.
    init(_ world: World, flaw: Flaw?) {
        subject = Subject(Orchestrator(settings: world.settings), flaw: flaw)
        truths = world.truths
        now = Instant(milliseconds: 1_000_000_000)
        left = world.budget
    }

    /// The daemon's first start, and the first answers.
    mutating func begin(_ judge: inout Judge) { tell(.started(Start()), &judge) }

    /// Tells the machine one event and does in the world what the turn says.
    mutating func tell(_ event: Event, _ judge: inout Judge) {
        let before = subject.orchestrator
        let turn = subject.handle(event, at: now)
        if log != nil { log?.append("  · " + Narration.words(event)); log? += Narration.words(turn) }
        judge.judge(Act(event: event, before: before, turn: turn), self)
        for record in turn.records { noteBirth(record) }
        for directive in turn.directives { carryOut(directive) }
        judge.judgeState(self)
    }

    /// What was tampered with before a run began is what the run was judged by.
    private mutating func noteBirth(_ record: Record) {
        guard case .run(_, .began) = record.change, let index = record.pool.flatMap(index) else { return }
        truths[index].isTampered = SitePair(both: false)
    }

    private mutating func carryOut(_ directive: Directive) {
        switch directive {
        case .perform(let order):
            guard let index = index(order.pool) else { return }
            truths[index].live = LiveAttempt(
                id: order.id, verb: order.step.verb, site: order.step.site, from: order.from, to: order.to,
                mode: order.mode, checksFirst: order.checksFirst, mayLose: order.accepted.contains(.divergence),
                overAt: now + order.step.timeout + .seconds(5))
            truths[index].recheck = nil
            truths[index].survey = nil
            truths[index].highestEpoch = max(truths[index].highestEpoch, order.epoch)
            stage = 0
        case .recheck(let order):
            guard let index = index(order.pool) else { return }
            truths[index].recheck = order.id
            stage = 0
        case .survey(let pool, let run, let asked):
            guard let index = index(pool) else { return }
            truths[index].survey = AskedSurvey(run: run, asked: asked)
            stage = 0
        case .wake(nil, let instant): daemonTimer = instant
        case .wake(.some(let pool), let instant):
            guard let index = index(pool) else { return }
            truths[index].timer = instant
        case .cancel, .reply: break
        }
    }

    func index(_ pool: PoolID) -> Int? { truths.count == 1 ? 0 : book.index(of: pool) }
}
