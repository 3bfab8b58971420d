import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Testing

@Suite struct `An attempt at a far place` {
    @Test func `is not repeated after a crash before the place says that it is gone`() async throws {
        let place = FarPlace()
        var props = Stage.Props()
        props.change = { rig in
            guard let database = rig.database as? ScriptedDatabase else { return }
            rig.database = database.reaching(place)
        }
        let first = try Stage(props)
        try await first.settled()
        first.chat.hang("promote")
        first.chat.kill(.primary)
        try await until("promote is in flight") { first.pool()?.run?.verbInFlight == .promote }
        first.journal.breakNow()
        _ = await first.order(.pause(nil, length: nil))
        _ = await first.running.value

        place.set(.atWork)
        props.heritage = props.journal.heritage()
        props.worlds = first.worlds
        let second = try Stage(props)
        try await until("the place is asked again and again") { place.searched.count >= 3 }
        #expect(second.pool()?.run?.attempt?.id.number == 1)
        #expect(place.searched.last?.hasSuffix("/promote/forward/1") == true)
        place.set(.unknown)
        let count = place.searched.count
        try await until("unknown is not gone") { place.searched.count >= count + 2 }
        #expect(second.pool()?.run?.attempt?.id.number == 1)
        // The far side died with the first daemon; its task here is let go only to end the test.
        place.set(.gone)
        first.chat.letGo("promote")
        try await until("the move is made") { second.pool()?.phase == .failedOver && second.pool()?.run == nil }
        await second.stop()
    }

    @Test func `is ended there by its mark when the run is aborted`() async throws {
        let place = FarPlace()
        var props = Stage.Props()
        props.change = { rig in
            guard let database = rig.database as? ScriptedDatabase else { return }
            rig.database = database.reaching(place)
        }
        let stage = try Stage(props)
        try await stage.settled()
        stage.chat.hang("freeze")
        try await stage.beginPlanned()
        try await until("freeze is in flight") { stage.pool()?.run?.verbInFlight == .freeze }
        let run = try #require(stage.pool()?.run?.id)
        _ = await stage.order(.abortRun(run))
        try await until("it is ended there") { place.ended == ["chat/\(run)/1/freeze/forward/1"] }
        stage.chat.letGo("freeze")
        try await until("everything is taken back") { stage.ends == [.undone] }
        await stage.stop()
    }
}

@Suite struct `Fences` {
    @Test func `one that cannot see proves nothing, and the next one is tried`() async throws {
        var props = Stage.Props()
        var pool = ScriptedPool.settings()
        pool.fences = [FenceSettings(name: "blind"), FenceSettings(name: "power")]
        props.pools = [pool]
        props.change = { rig in
            guard var blind = rig.fences[0] as? ScriptedFence else { return }
            blind.isBlind = true
            blind.needsHostOfSite = true
            rig.fences[0] = blind
            let place = FarPlace()
            place.setAnswers(false)
            rig.hosts.primary = [place]
        }
        let stage = try Stage(props)
        try await stage.settled()
        stage.chat.kill(.primary)
        try await until("the move is made") { stage.pool()?.phase == .failedOver }
        // The blind one works through a host that does not answer: it is passed over.
        #expect(stage.chat.count("fence") == 1)
        #expect(
            stage.journal.changes.contains { change in
                guard case .run(_, .stepDone(_, let evidence, _)) = change else { return false }
                return evidence.detail == .fence(1)
            })
        await stage.stop()
    }

    @Test func `that all stay unknown keep the site from being replaced`() async throws {
        var props = Stage.Props()
        var pool = ScriptedPool.settings()
        var fence = StepTemplate(.fence)
        fence.timeout = .milliseconds(200)
        fence.deadline = .milliseconds(500)
        pool.failover = [fence, StepTemplate(.freeze), StepTemplate(.drain), StepTemplate(.promote)]
        pool.fences = [FenceSettings(name: "power"), FenceSettings(name: "blind")]
        props.pools = [pool]
        let stage = try Stage(props)
        try await stage.settled()
        try await until("the fences have answered") {
            stage.snapshot.gates(of: PoolID("chat"), .automatic)?.contains { $0.gate == .fenceAvailable && $0.opens }
                == true
        }
        stage.chat.hang("fence status")
        stage.chat.kill(.primary)
        try await until("the run stops at its fence", within: .seconds(30)) {
            if case .blocked = stage.pool()?.run?.state { true } else { false }
        }
        #expect(stage.chat.count("promote") == 0)
        stage.chat.letGo("fence status")
        await stage.stop()
    }
}

@Suite struct `Another configuration` {
    @Test func `does not change what an open run does`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.hang("freeze")
        try await stage.beginPlanned()
        try await until("freeze is in flight") { stage.pool()?.run?.verbInFlight == .freeze }
        let other = World { _ in true }
        var settings = ScriptedPool.settings()
        settings.policy.runDeadline = .minutes(5)
        let rig = ScriptedPool.rig(settings, other)
        let answer = await stage.machinery.reload(
            Settings(pools: [settings]), [rig], by: .person("anna"), because: "a test", until: .after(.seconds(5)))
        #expect(answer == .replied(.accepted(nil)))
        try await until("the new drivers are asked") { other.asked("database primary") > 0 }
        stage.chat.letGo("freeze")
        try await until("promote is through") { stage.chat.count("promote") == 1 }
        #expect(other.count("promote") == 0)
        await stage.stop()
    }

    @Test func `that is refused changes nothing`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.hang("freeze")
        try await stage.beginPlanned()
        try await until("freeze is in flight") { stage.pool()?.run?.verbInFlight == .freeze }
        let other = World { _ in true }
        var settings = ScriptedPool.settings()
        settings.identity = "others"
        let answer = await stage.machinery.reload(
            Settings(pools: [settings]), [ScriptedPool.rig(settings, other)], by: .person("anna"), because: "a test",
            until: .after(.seconds(5)))
        #expect(answer == .replied(.refused(.poolIsBusy(PoolID("chat")))))
        try await Task.sleep(for: .milliseconds(200))
        #expect(other.asked("database primary") == 0)
        stage.chat.letGo("freeze")
        await stage.stop()
    }
}

@Suite struct `A site that comes back` {
    @Test func `is closed before its last fence is lifted, and it is told for how long it was open`() async throws {
        let stage = try Stage()
        try await stage.settled()
        stage.chat.kill(.primary)
        try await until("the move is made") { stage.pool()?.phase == .failedOver && stage.pool()?.run == nil }
        // It boots with everything up as it was.
        stage.chat.change(.primary) { site in
            site.isDead = false
            site.role = .active
            site.areServicesRunning = true
        }
        _ = await stage.order(.unfence(PoolID("chat")))
        try await until("it is back") { stage.ends.count == 2 }
        #expect(stage.ends == [.succeeded, .succeeded])
        #expect(!stage.chat[.primary].isFenced)
        #expect(stage.chat[.primary].role == .stopped)
        #expect(!stage.chat[.primary].areServicesRunning)
        #expect(
            stage.journal.changes.contains { change in
                guard case .run(_, .stepDone(_, let evidence, _)) = change else { return false }
                return evidence.text.contains("had come up active by itself")
            })
        await stage.stop()
    }
}
