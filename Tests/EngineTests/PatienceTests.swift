import DriverKit
import Engine
import Glibc
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Testing

@Suite struct `One who hangs keeps nobody waiting` {
    @Test func `a driver that does not come back delays no other pool, no order and no timer`() async throws {
        var props = Stage.Props()
        props.pools = ["one", "two", "three"].map { ScriptedPool.settings($0) }
        let stage = try Stage(props)
        for name in ["one", "two", "three"] { try await stage.settled(name) }
        stage["one"].hang("promote")
        stage["one"].kill(.primary)
        try await until("promote hangs") { stage.pool("one")?.run?.verbInFlight == .promote }
        // Another pool's questions hang as well.
        stage["three"].hang("role primary")
        let begun = Deadline.now
        stage["two"].kill(.primary)
        try await until("the other pool moves", within: .seconds(10)) { stage.pool("two")?.phase == .failedOver }
        #expect(await stage.order(.pause(PoolID("three"), length: nil)) == .replied(.accepted(nil)))
        #expect(Deadline.now - begun < .seconds(20))
        #expect(stage.pool("one")?.run?.attempt?.isDoubtful == false)
        #expect(stage.beats.longestGap < .milliseconds(2_500))
        stage["one"].letGo("promote")
        stage["three"].letGo("role primary")
        try await until("it comes back and the move ends") { stage.pool("one")?.phase == .failedOver }
        await stage.stop()
    }

    /// In a process of its own, because it holds up every thread that the others share.
    @Test func `a driver that blocks the shared threads does not stop the loop`() async {
        await #expect(processExitsWith: .success) {
            let stage = try Stage()
            try await stage.settled()
            for _ in 0..<8 { Task.detached { usleep(4_000_000) } }
            usleep(4_000_000)
            await stage.stop()
            #expect(stage.beats.longestGap < .milliseconds(2_500))
        }
    }

    @Test func `an attempt whose time is up is reported once, and its late end is nobody's business`() async throws {
        var pool = ScriptedPool.settings()
        var promote = StepTemplate(.promote)
        promote.timeout = .milliseconds(300)
        pool.failover = [StepTemplate(.fence), StepTemplate(.freeze), StepTemplate(.drain), promote]
        var props = Stage.Props()
        props.pools = [pool]
        let stage = try Stage(props)
        try await stage.settled()
        stage.chat.hang("promote")
        stage.chat.kill(.primary)
        try await until("the attempt is doubted") {
            stage.journal.changes.contains { change in
                if case .run(_, .attemptDoubted) = change { true } else { false }
            }
        }
        stage.chat.letGo("promote")
        try await until("the check says that it is done") { stage.pool()?.phase == .failedOver }
        #expect(stage.chat.count("promote") == 1)
        #expect(
            !stage.journal.changes.contains { change in
                if case .reportDropped = change { true } else { false }
            })
        await stage.stop()
    }
}
