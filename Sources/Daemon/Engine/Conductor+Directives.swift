import DriverKit
import Judgement
import Model
import Orchestration
import Runbook

// What a turn directs, once it is durable.

extension Conductor {
    func carryOut(_ directives: [Directive], at begun: Instant) {
        for directive in directives {
            switch directive {
            case .perform(let order):
                if let rig = rigs.rig(of: order) {
                    parts.runner.perform(order, rig, begun: begun)
                } else {
                    let failure = Failure("pool \(order.pool) has no drivers", kind: .terminal)
                    parts.mailbox.put(.event(.stepEnded(order.id, .failed(failure))))
                }
            case .recheck(let order):
                if let rig = rigs.rig(of: order) { parts.runner.recheck(order, rig, asked: begun) }
            case .cancel(let id): parts.runner.cancel(id)
            case .survey(let pool, let run, let asked): survey(pool, run, asked)
            case .wake(let pool, let instant): parts.timers.wake(pool, at: instant)
            case .reply(let id, let reply): answer(id, reply)
            }
        }
    }

    private func survey(_ pool: PoolID, _ id: RunID, _ asked: Instant) {
        guard let run = machine.book.pool(pool)?.run, run.id == id, let rig = rigs.rig(of: id, in: pool) else { return }
        parts.runner.survey(id, from: run.plan.from, to: run.plan.to, rig, asked: asked)
    }

    /// Who has to know of a change beside the ledger.
    func noteRecords(_ records: [Record]) {
        rigs.pin(records)
        for record in records {
            switch record.change {
            case .activeFound, .activated, .adopted:
                if let pool = record.pool { parts.probes.follow(pool, active: machine.book.pool(pool)?.active) }
            case .run(let id, .ended), .run(let id, .stepDone), .run(let id, .attemptFailed):
                parts.bulletin.note(nil, of: id)
            case _: break
            }
        }
    }

    // MARK: - Orders

    /// So many orders may wait for their answers; who gives more is told so at once.
    private static let slipsLimit = 1_000

    func obey(_ slip: OrderSlip) async {
        guard slips.count < Self.slipsLimit else {
            slip.answer.set(.none("too many orders are waiting for their answers"))
            return
        }
        orders += 1
        let id = OrderID(orders)
        slips[id] = slip
        await take(.ordered(Order(id: id, actor: slip.actor, reason: slip.reason, request: slip.request)))
    }

    private func answer(_ id: OrderID, _ reply: Reply) {
        guard let slip = slips.removeValue(forKey: id) else { return }
        if case .accepted = reply, let fresh = slip.rigs { exchange(fresh) }
        slip.answer.set(.replied(reply))
    }

    /// Another configuration holds from here on. Runs that are open keep what they began with.
    private func exchange(_ fresh: [Rig]) {
        rigs.exchange(fresh)
        parts.probes.configure(fresh, active: actives)
    }

    var actives: [PoolID: Site] {
        var actives: [PoolID: Site] = [:]
        for pool in machine.book.pools { actives[pool.id] = pool.active }
        return actives
    }

    // MARK: - Held children

    /// A second commit where a local child must be known before it is let go. One whose attempt is not in flight any
    /// more, or whose page does not reach the disk, is never let go.
    func hold(_ note: HeldNote, _ answer: Awaited<Bool>) async {
        guard machine.ledger == .writable, isInFlight(note.attempt) else {
            answer.set(false)
            return
        }
        do throws(JournalFailure) {
            try await commit(Page(at: now, held: [note]))
            answer.set(true)
        } catch {
            answer.set(false)
            if let state = endOrState(error) { meet(state, error.description) }
        }
    }

    private func isInFlight(_ id: AttemptID) -> Bool {
        guard let index = machine.book.index(of: id.run), let attempt = machine.book.pools[index].run?.attempt else {
            return false
        }
        return attempt.id == id && !attempt.isDoubtful
    }
}
