@testable import Control

/// Situations, in the daemon's words.
enum Samples {
    static func ago(_ seconds: Double) -> Timestamp {
        Timestamp(microseconds: Stage.noon.microseconds - Int64(seconds * 1_000_000))
    }

    static func status(_ pools: [PoolStatus], mode: String = "acting", ledger: String = "ok") -> String {
        let daemon = DaemonStatus(version: "1.0.0", since: ago(273_600), mode: mode, ledger: ledger)
        return StatusDocument(daemon: daemon, pools: pools).wire.line
    }

    static func site(
        _ health: String, _ role: String, fenced: Bool? = false, _ probes: [ProbeStatus] = []
    ) -> SiteStatus {
        SiteStatus(health: health, since: ago(18_000), role: role, fenced: fenced, probes: probes)
    }

    static func probe(_ name: String, _ health: String, _ evidence: String, age: Double? = 0.4) -> ProbeStatus {
        ProbeStatus(name: name, health: health, evidence: evidence, ageSeconds: age)
    }

    static func pool(_ name: String = "chat") -> PoolStatus {
        PoolStatus(
            name: name, phase: "normal", phaseSince: ago(90_000), active: "paris", primary: "paris", backup: "lyon",
            epoch: 4, level: "automatic", protected: true, paused: nil,
            drill: DrillStatus(at: ago(172_800), result: "passed", verified: true),
            sites: NamedValues([
                (
                    "paris",
                    site(
                        "up", "active",
                        [probe("database", "up", "accepting connections"), probe("web", "up", "200 in 12 ms")])
                ),
                ("lyon", site("up", "standby", [probe("database", "up", "in recovery")])),
            ]),
            lag: LagStatus(bytes: 0, seconds: 0, ageSeconds: 0.4), run: nil, attention: [])
    }

    static func outage(_ name: String = "chat") -> PoolStatus {
        var pool = pool(name)
        pool.sites = NamedValues([
            (
                "paris",
                site(
                    "down", "unknown", fenced: nil,
                    [
                        probe("database", "down", "connection refused by 10.77.1.10:5432", age: 0.2),
                        probe("web", "unknown", "", age: nil),
                    ])
            ),
            ("lyon", site("up", "standby", [probe("database", "up", "in recovery")])),
        ])
        pool.phase = "failing-over"
        pool.phaseSince = ago(4)
        pool.lag = LagStatus(bytes: 73_728, seconds: 0.9, ageSeconds: 21)
        pool.run = run { $0.pool = name }
        pool.protected = false
        return pool
    }

    static func failedOver(_ name: String = "chat") -> PoolStatus {
        var pool = pool(name)
        pool.phase = "failed-over"
        pool.active = "lyon"
        pool.epoch = 5
        pool.protected = false
        pool.lag = nil
        pool.drill = nil
        pool.sites = NamedValues([
            ("paris", site("down", "unknown", fenced: true)), ("lyon", site("degraded", "active")),
        ])
        pool.attention = [
            AttentionItem(
                kind: "unprotected", since: ago(7_200),
                text: "paris does not follow lyon: another failure now would lose data",
                hint: "failoverctl unfence \(name) --reason=TEXT")
        ]
        return pool
    }

    static let stepNames = [
        "fence", "stop-services", "drain", "promote", "switch-entry", "start-services", "verify", "protect",
    ]

    /// A disaster failover that stands at a step: those before it are done, a second each.
    static func run(
        at place: Int = 3, state: String = "running", id: Int = 12, _ change: (inout RunDocument) -> Void = { _ in }
    ) -> RunDocument {
        let begin = Stage.noon.microseconds - 4_000_000
        func time(_ step: Int) -> Timestamp { Timestamp(microseconds: begin + Int64(step) * 1_000_000) }
        let steps = stepNames.enumerated().map { index, name in
            StepStatus(
                name: name, verb: name, site: ["fence", "stop-services", "protect"].contains(name) ? "paris" : "lyon",
                state: index < place ? "done" : index == place ? "performing" : "pending",
                attempts: index <= place ? 1 : 0, started: index <= place ? time(index) : nil,
                ended: index < place ? time(index + 1) : nil, seconds: index < place ? 1 : nil, foundDone: false,
                evidence: index < place ? "\(name) reads done" : nil, error: nil, progress: nil)
        }
        var run = RunDocument(
            id: id, pool: "chat", runbook: "failover", mode: "disaster", from: "paris", to: "lyon", state: state,
            epoch: 5, started: time(0), ended: nil, orderedBy: "automatic", reason: "paris is down, lyon is ready",
            accepted: [], step: place < stepNames.count ? stepNames[place] : nil, steps: steps,
            passedPivot: place >= 3,
            timings: TimingStatus(detectSeconds: 3.1, decideSeconds: 15, outageSeconds: nil, totalSeconds: nil),
            loss: nil, needsPerson: false, text: nil, hint: nil)
        change(&run)
        return run
    }

    static func ended(_ state: String = "succeeded", id: Int = 12) -> RunDocument {
        run(at: stepNames.count, state: state, id: id) { run in
            run.ended = Timestamp(microseconds: run.started.microseconds + 8_200_000)
            run.timings = TimingStatus(
                detectSeconds: 3.1, decideSeconds: 15, outageSeconds: 25.4, totalSeconds: 8.2)
            run.loss = LossStatus(knownBytes: 73_728, blindSeconds: 1.2, exactBytes: nil)
        }
    }

    static func blocked() -> RunDocument {
        run(at: 3, state: "blocked") { run in
            run.needsPerson = true
            run.steps[3].state = "failed"
            run.steps[3].error = "promotion of lyon refused; to do: look at the log of the database"
            run.text = "run 12 is blocked at promote: promotion would lose 20971520 bytes or more time than is allowed"
            run.hint = "failoverctl step retry 12 promote --accept-loss --reason=TEXT"
        }
    }

    static let gates = [
        GateStatus(name: "level", verdict: "pass", reason: "the level is automatic", liftedBy: nil),
        GateStatus(name: "not-paused", verdict: "fail", reason: "the pool is paused", liftedBy: "resume"),
        GateStatus(name: "active-down", verdict: "fail", reason: "the site is up", liftedBy: nil),
        GateStatus(
            name: "witness-agrees", verdict: "unknown", reason: "no witness has a valid answer", liftedBy: nil),
        GateStatus(
            name: "loss-within-limit", verdict: "fail",
            reason: "20971520 bytes behind, more than the 16777216 allowed", liftedBy: "--accept-loss"),
    ]

    static func plan(passes: Bool = true) -> PlanDocument {
        func step(_ name: String, _ site: String, _ commands: [PlanCommand], pivot: Bool = false) -> PlanStepDocument {
            var hosts: [String] = []
            for command in commands where !hosts.contains(command.host) { hosts.append(command.host) }
            return PlanStepDocument(
                name: name, verb: name, site: site, hosts: hosts, timeoutSeconds: 60, deadlineSeconds: 300,
                attempts: nil, onFailure: name == "protect" ? "continue" : "stop", repeat: "check", undo: false,
                byHand: false, pivot: pivot, remarks: [], commands: commands)
        }
        return PlanDocument(
            pool: "chat", runbook: "failover", mode: "disaster", from: "paris", to: "lyon",
            digest: "9f3c2a7be01d4455", verified: true,
            gates: passes ? [gates[0]] : gates,
            steps: [
                step(
                    "fence", "paris",
                    [PlanCommand(host: "local", purpose: "do", command: "fence_apc --action=off --plug=3")]),
                step(
                    "promote", "lyon",
                    [
                        PlanCommand(
                            host: "lyon-db", purpose: "check", channel: "sql", command: "SELECT pg_is_in_recovery()"),
                        PlanCommand(
                            host: "lyon-db", purpose: "do", channel: "sql", command: "SELECT pg_promote(true, 60)"),
                    ], pivot: true),
                step("protect", "paris", []),
            ])
    }
}
