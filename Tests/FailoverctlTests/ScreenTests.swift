import Testing

@testable import Control
@testable import failoverctl

/// What people see, at 80 columns.
@Suite struct ScreenTests {
    private func screen(_ answer: String, _ words: String..., stage: Stage = Stage()) throws -> Stage.Result {
        let daemon = try ScriptedDaemon { _, _ in .json(answer) }
        defer { daemon.end() }
        return stage.run(daemon.path, words)
    }

    @Test func `one pool in peace`() throws {
        let result = try screen(Samples.status([Samples.pool()]), "status")
        #expect(result.code == 0)
        try Golden.expect(result.screen, as: "status-one")
    }

    @Test func `one pool in its outage, with the run at work`() throws {
        let result = try screen(Samples.status([Samples.outage()]), "status", "chat")
        try Golden.expect(result.screen, as: "status-outage")
    }

    @Test func `one pool after the failover, unprotected`() throws {
        try Golden.expect(
            try screen(Samples.status([Samples.failedOver()]), "status", "chat").screen, as: "status-failed-over")
    }

    @Test func `many pools, one row each`() throws {
        var paused = Samples.pool("a-name-as-long-as-they-get")
        paused.paused = PauseStatus(since: Samples.ago(60), until: nil, by: "alice", reason: "work on the switch")
        var starting = Samples.pool("new")
        starting.phase = "starting"
        starting.active = nil
        starting.lag = nil
        let pools = [Samples.pool(), Samples.outage("billing"), Samples.failedOver("mail"), paused, starting]
        let result = try screen(Samples.status(pools, mode: "tilt"), "status")
        try Golden.expect(result.screen, as: "status-many")
    }

    @Test func `a paused pool says who paused it and why`() throws {
        var pool = Samples.pool()
        pool.paused = PauseStatus(
            since: Samples.ago(600), until: Samples.ago(-6_600), by: "root (sudo: alice)",
            reason: "the network people replace the core switch of paris and asked for two hours of quiet")
        try Golden.expect(try screen(Samples.status([pool]), "status").screen, as: "status-paused")
    }

    @Test func `a daemon without pools`() throws {
        try Golden.expect(
            try screen(Samples.status([], mode: "observing", ledger: "full"), "status").screen, as: "status-none")
    }

    @Test func `colours on a terminal and nowhere else`() throws {
        let plain = try screen(Samples.status([Samples.outage()]), "status")
        let coloured = try screen(
            Samples.status([Samples.outage()]), "status", stage: Stage(isTerminal: true, isColoured: true))
        #expect(!plain.screen.contains("\u{1B}"))
        #expect(coloured.screen.contains("\u{1B}[1;31m"))
        #expect(coloured.screen.split(separator: "\u{1B}").map { $0.drop { $0 != "m" }.dropFirst() }.isEmpty == false)
    }

    @Test func `why, one sentence a gate`() throws {
        let why = WhyDocument(pool: "chat", wouldAct: false, gates: Samples.gates)
        try Golden.expect(try screen(why.wire.line, "why", "chat").screen, as: "why-no")
        let open = WhyDocument(pool: "chat", wouldAct: true, gates: [Samples.gates[0]])
        try Golden.expect(
            try screen(open.wire.line, "why", "chat", "--for=failback", "--mode", "planned").screen, as: "why-yes")
    }

    @Test func `a plan with its exact commands`() throws {
        try Golden.expect(
            try screen(Samples.plan().wire.line, "plan", "failover", "chat").screen, as: "plan")
        try Golden.expect(
            try screen(Samples.plan(passes: false).wire.line, "plan", "failover", "chat").screen, as: "plan-held")
    }

    @Test func `a run that ended well, one that is blocked, and the list`() throws {
        try Golden.expect(try screen(Samples.ended().wire.line, "run", "show", "12").screen, as: "run-ended")
        try Golden.expect(try screen(Samples.blocked().wire.line, "run", "show", "12").screen, as: "run-blocked")
        let list = RunList(runs: [Samples.blocked(), Samples.ended(id: 11), Samples.ended("aborted", id: 3)])
        try Golden.expect(try screen(list.wire.line, "runs").screen, as: "runs")
    }

    @Test func `history by the day`() throws {
        let lines = [
            HistoryLine(
                seq: 1, at: Samples.ago(90_000), pool: nil, kind: "start", actor: "automatic", reason: "",
                text: "the daemon starts"),
            HistoryLine(
                seq: 2, at: Samples.ago(30), pool: "chat", kind: "health", actor: "automatic", reason: "",
                from: "up", to: "down", text: "paris is down: connection refused by 10.77.1.10:5432"),
            HistoryLine(
                seq: 3, at: Samples.ago(2), pool: "chat", kind: "run", actor: "root (sudo: alice)",
                reason: "the power company called", run: 12, epoch: 5,
                text: "run 12 begins: a disaster failover from paris to lyon, 8 steps, epoch 5"),
        ]
        let answer = lines.map { $0.wire.line + "\n" }.joined()
        try Golden.expect(try screen(answer, "history").screen, as: "history")
    }

    @Test func `evidence from a broken host cannot move the cursor`() throws {
        var pool = Samples.pool()
        pool.sites.entries[0].value.probes[0].evidence = "ok\u{1B}[2J\r\nroot:"
        let text = try screen(Samples.status([pool]), "status").out
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("\r"))
    }
}
