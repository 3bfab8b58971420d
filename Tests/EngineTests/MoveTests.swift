import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Testing

@Suite struct `A move from end to end` {
    @Test func `a dead site is fenced, left and replaced, and each effect had its intent on disk`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.kill(.primary)
        try await until("the backup serves") { stage.pool()?.phase == .failedOver && stage.pool()?.run == nil }
        #expect(stage.chat[.backup].role == .active)
        #expect(stage.chat[.primary].isFenced)
        #expect(stage.chat.entry == .backup)
        #expect(stage.chat.deeds.map(\.name) == ["fence", "promote", "switch-entry", "start-services"])
        #expect(stage.chat.deeds.allSatisfy { $0.wasDurable })
        #expect(stage.ends == [.succeeded])
        #expect(await stage.stop() == .stopped)
    }

    @Test func `a planned move loses nothing, and comes home again`() async throws {
        let stage = try Stage()
        try await stage.settled()
        let chat = PoolID("chat")
        try await stage.beginPlanned()
        try await until("the backup serves") { stage.pool()?.phase == .failedOver && stage.pool()?.run == nil }
        #expect(stage.chat[.primary].role == .standby)
        try await until("home is ready") {
            stage.snapshot.gates(of: chat, Question(isAutomatic: false, mode: .planned, to: .primary))?
                .allSatisfy { $0.opens } == true
        }
        let answer = await stage.order(.move(chat, .failback, .planned, [], digest: nil))
        guard case .replied(.accepted(.some)) = answer else {
            Issue.record("\(answer)")
            return
        }
        try await until("home serves") { stage.pool()?.phase == .normal && stage.pool()?.run == nil }
        #expect(stage.ends == [.succeeded, .succeeded])
        #expect(stage.chat[.primary].role == .active)
        #expect(stage.chat.deeds.allSatisfy { $0.wasDurable })
        await stage.stop()
    }

    @Test func `an order that a gate stops is refused after its row is on disk`() async throws {
        let stage = try Stage()
        try await stage.settled()
        let answer = await stage.order(.move(PoolID("chat"), .failback, .planned, [], digest: nil))
        guard case .replied(.refused(.gates(let verdicts))) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(verdicts.contains { $0.gate == .stateClear && !$0.opens })
        #expect(
            stage.journal.changes.contains { change in
                if case .orderRefused(.failback, _) = change { true } else { false }
            })
        await stage.stop()
    }

    @Test func `an abort ends what is in flight and takes the rest back`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.hang("freeze")
        try await stage.beginPlanned()
        try await until("freeze is in flight") { stage.pool()?.run?.verbInFlight == .freeze }
        guard let run = stage.pool()?.run?.id else { return }
        #expect(await stage.order(.abortRun(run)) == .replied(.accepted(run)))
        stage.chat.letGo("freeze")
        try await until("everything is taken back") { stage.pool()?.run == nil }
        #expect(stage.ends == [.undone])
        #expect(stage.chat[.primary].role == .active)
        #expect(stage.chat[.primary].areServicesRunning)
        await stage.stop()
    }
}
