import Judgement
import Model
import Orchestration
import Runbook
import Testing

@testable import Control

/// Whole documents, made of the core's values in situations that stories bring about.
@Suite struct ProjectionTests {
    @Test func `all is well`() throws {
        try Golden.expect(try Played("wait 10s").status, as: "status-normal")
    }

    @Test func `in the middle of an automatic failover`() throws {
        let played = try Played("paris dies", "until promote begins")
        try Golden.expect(played.status, as: "status-failing-over")
        let why = try #require(WhyDocument(played.snapshot, PoolID("chat"), WhyQuery()))
        #expect(why.gates.contains { $0.name == "no-active-run" && $0.verdict == "fail" })
        #expect(!why.wouldAct)
    }

    @Test func `after it, unprotected`() throws {
        let played = try Played("paris dies", "until the run ends", "wait 30s")
        try Golden.expect(played.status, as: "status-failed-over")
    }

    @Test func `a blocked run says why and what to type`() throws {
        let played = try Played(
            "step promote fails for good: the data directory is read-only", "paris dies", "until the run is blocked")
        let run = try #require(played.chat?.run)
        try Golden.expect(run, as: "run-blocked")
        #expect(run.needsPerson == true)
        #expect(run.hint == "failoverctl step retry 1 promote --reason=TEXT")
    }

    @Test func `a pause stands in the pool, the run and the daemon`() throws {
        let pool = try Played("ann: pause chat --for=2h --reason=\"quiet please\"", "wait 1s")
        let pause = try #require(pool.chat?.paused)
        #expect(pause.by == "ann")
        #expect(pause.reason == "quiet please")
        #expect((pause.until ?? pause.since) - pause.since == 7_200)
        #expect(pool.status.daemon.mode == "acting")
        let all = try Played("ann: pause --reason=x", "wait 1s")
        #expect(all.status.daemon.mode == "paused")
        #expect(all.chat?.paused?.by == "ann")
        let run = try Played("paris dies", "until promote begins", "ann: pause chat --reason=x").chat?.run
        #expect(run?.state == "paused")
        #expect(run?.needsPerson == true)
        #expect(run?.hint == "failoverctl resume chat --reason=TEXT")
    }

    @Test func `an ended run carries its times and its loss`() throws {
        let played = try Played("paris dies", "until the run ends")
        let chronicle = try #require(played.chronicles[RunID(1)])
        let view = try #require(played.snapshot.pools.first)
        let run = try #require(played.run(RunID(1)))
        let document = RunDocument(
            RunFacts(run: run, pool: view.state.id, names: view.settings.siteNames, chronicle: chronicle),
            played.lights)
        try Golden.expect(document, as: "run-ended")
        #expect(document.steps.allSatisfy { ($0.seconds ?? 0) >= 0 })
    }

    @Test func `why, for the daemon itself and for orders`() throws {
        let played = try Played("wait 10s")
        for (query, name) in [
            (WhyQuery(), "why-automatic"), (WhyQuery(runbook: .failover), "why-planned"),
            (WhyQuery(runbook: .failback, mode: .disaster), "why-failback-disaster"),
        ] {
            try Golden.expect(try #require(WhyDocument(played.snapshot, PoolID("chat"), query)), as: name)
        }
        #expect(WhyDocument(played.snapshot, PoolID("nobody"), WhyQuery()) == nil)
        #expect(StatusDocument(played.snapshot, only: PoolID("nobody"), played.lights) == nil)
    }

    @Test func `a plan with the commands that it is handed`() throws {
        let played = try Played("wait 1s")
        let plan = try #require(played.snapshot.plan(.failover, mode: .disaster, of: PoolID("chat")))
        let document = PlanDocument(
            plan, of: played.settings.pools[0], verified: nil, gates: nil,
            commands: { [PlanCommand(host: "local", purpose: "do", command: "\($0.verb) it")] })
        try Golden.expect(document, as: "plan-disaster")
        #expect(document.steps.filter(\.pivot).map(\.verb) == ["promote"])
    }

    @Test func `history in rows`() throws {
        let played = try Played("paris dies", "until the run ends")
        let lines = played.history.filter { ["phase", "run", "active", "step", "health"].contains($0.kind) }
        try Golden.expect(lines, as: "history")
        #expect(lines.contains { $0.kind == "phase" && $0.from == "normal" && $0.to == "failing-over" })
        #expect(lines.contains { $0.kind == "active" && $0.from == "paris" && $0.to == "lyon" })
        #expect(lines.contains { $0.step == "promote" && $0.run == 1 })
    }

    @Test func `a refusal keeps its gates, its status and its hint`() throws {
        let played = try Played("wait 1s")
        let view = try #require(played.snapshot.pools.first)
        let request = Request.move(PoolID("chat"), .failover, .disaster, [], digest: nil)
        let verdicts = try #require(
            played.snapshot.gates(of: PoolID("chat"), Question(isAutomatic: false, mode: .disaster, to: .backup)))
        let problem = Problem(.gates(verdicts), to: request, pool: view.state, names: view.settings.siteNames)
        try Golden.expect(problem, as: "problem-gates")
        #expect(problem.status == 409)
        for (refusal, status) in [(Refusal.unknownRun, 404), (.noReason, 400), (.planChanged, 409)] {
            let problem = Problem(refusal, to: request, pool: view.state, names: view.settings.siteNames)
            #expect(problem.status == status)
            #expect(problem.gates == nil)
            #expect(!problem.detail.isEmpty)
        }
    }

    @Test func `what is told is read back the same`() throws {
        let played = try Played("paris dies", "until promote begins")
        let wire = played.status.wire
        let read = try WireDecoder.value(StatusDocument.self, from: wire)
        #expect(read.wire == wire)
        #expect(read.pools[0].sites.names == ["paris", "lyon"])
    }
}
