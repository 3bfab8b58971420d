import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Testing

@Suite struct `A journal that fails` {
    @Test func `a full disk stops every effect, and everything goes on when space returns`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.journal.setFull(true)
        stage.chat.kill(.primary)
        try await until("the daemon only looks on") { stage.snapshot.ledger == .full }
        try await Task.sleep(for: .milliseconds(600))
        #expect(stage.chat.deeds.isEmpty)
        #expect(stage.snapshot.mode == .observing)
        let refused = await stage.order(.pause(nil, length: nil))
        #expect(refused == .replied(.refused(.ledgerCannotWrite)))
        stage.journal.setFull(false)
        try await until("the move is made after all") { stage.pool()?.phase == .failedOver }
        #expect(stage.chat.deeds.allSatisfy { $0.wasDurable })
        await stage.stop()
    }

    @Test func `a report that comes while the disk is full is not lost`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.hang("promote")
        stage.chat.kill(.primary)
        try await until("promote is in flight") { stage.pool()?.run?.verbInFlight == .promote }
        stage.journal.setFull(true)
        stage.chat.letGo("promote")
        try await until("the disk is known to be full") { stage.snapshot.ledger == .full }
        #expect(stage.pool()?.run?.current?.verb == .promote)
        stage.journal.setFull(false)
        try await until("the run goes on") { stage.pool()?.phase == .failedOver && stage.pool()?.run == nil }
        #expect(stage.chat.count("promote") == 1)
        await stage.stop()
    }

    @Test func `a daemon that starts on a full disk looks on, and begins when it can`() async throws {
        let props = Stage.Props()
        props.journal.setFull(true)
        let stage = try Stage(props)
        try await until("it looks on") { stage.snapshot.ledger == .full }
        #expect(stage.journal.commits == 0)
        props.journal.setFull(false)
        try await stage.settled()
        guard case .started = stage.journal.changes.first else {
            Issue.record("the start is the first row")
            return
        }
        await stage.stop()
    }

    @Test func `after a failed sync nothing more is done, and the loop ends`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.journal.breakNow()
        stage.chat.kill(.primary)
        guard case .journalFailed = await stage.running.value else {
            Issue.record("the loop went on")
            return
        }
        #expect(stage.chat.deeds.isEmpty)
        guard case .none = await stage.order(.pause(nil, length: nil)) else {
            Issue.record("a dead daemon took an order")
            return
        }
    }

    @Test func `a slow disk is tilt and keeps the daemon from deciding by itself`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.journal.delayNext(by: .milliseconds(2_800))
        _ = await stage.order(.pause(PoolID("chat"), length: nil))
        try await until("it distrusts itself") {
            stage.journal.changes.contains { change in
                if case .tiltBegan(.loopLate) = change { true } else { false }
            }
        }
        await stage.stop()
    }
}
