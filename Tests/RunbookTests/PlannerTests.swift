import Model
import Runbook
import Testing

@Suite struct PlannerTests {
    private static func pool(_ change: (inout PoolSettings) -> Void = { _ in }) -> PoolSettings {
        var pool = PoolSettings(
            id: PoolID("chat"), siteNames: SitePair(primary: "paris", backup: "lyon"), probes: [],
            fences: [FenceSettings(name: "mild"), FenceSettings(name: "power")], services: ["chat"],
            entries: ["front"], identity: "1", digest: "1")
        change(&pool)
        return pool
    }

    private func names(_ kind: RunbookKind, _ mode: Mode?, to target: Site, in pool: PoolSettings = Self.pool())
        -> String
    {
        Planner.plan(kind, mode: mode, to: target, in: pool).steps.map {
            "\($0.name)@\($0.site == .primary ? "p" : "b")"
        }
        .joined(separator: " ")
    }

    @Test func `the four moves have the steps of the semantics`() {
        #expect(
            names(.failover, .planned, to: .backup)
                == "stop-services@p freeze@p drain@b promote@b switch-entry@b start-services@b verify@b protect@p")
        #expect(
            names(.failover, .disaster, to: .backup)
                == "fence@p stop-services@p drain@b promote@b switch-entry@b start-services@b verify@b protect@p")
        #expect(
            names(.failback, .planned, to: .primary)
                == "unfence@p seed@p stop-services@b freeze@b drain@p promote@p switch-entry@p start-services@p "
                + "verify@p protect@b")
        #expect(
            names(.failback, .disaster, to: .primary)
                == "fence@b stop-services@b drain@p promote@p switch-entry@p start-services@p verify@p protect@b")
    }

    @Test func `single acts are about the site that is not active`() {
        #expect(names(.fence, nil, to: .backup) == "fence@p")
        #expect(names(.unfence, nil, to: .backup) == "unfence@p")
        #expect(names(.protect, nil, to: .backup) == "protect@p")
        #expect(names(.refence, nil, to: .backup) == "refence@p")
        #expect(names(.repoint, nil, to: .backup) == "switch-entry@b")
    }

    @Test func `what a pool does not have is not planned`() {
        let bare = Self.pool {
            $0.services = []
            $0.entries = []
        }
        #expect(names(.failover, .disaster, to: .backup, in: bare) == "fence@p drain@b promote@b verify@b protect@p")
    }

    @Test func `a runbook of one's own keeps its order, and fence and freeze their modes`() {
        let own = Self.pool {
            $0.failover = [
                StepTemplate(.fence), StepTemplate(.freeze), StepTemplate(.run, name: "notes"),
                StepTemplate(.run, name: "notes"),
                StepTemplate(.drain), StepTemplate(.approve, when: .planned), StepTemplate(.promote),
            ]
        }
        #expect(
            names(.failover, .planned, to: .backup, in: own) == "freeze@p notes@b notes-2@b drain@b approve@b promote@b"
        )
        #expect(names(.failover, .disaster, to: .backup, in: own) == "fence@p notes@b notes-2@b drain@b promote@b")
    }

    @Test func `the same plan has the same digest and another one another`() {
        func digest(_ kind: RunbookKind, _ mode: Mode, to target: Site, _ pool: PoolSettings) -> String {
            Planner.plan(kind, mode: mode, to: target, in: pool).digest
        }
        let pool = Self.pool()
        let digests = [
            digest(.failover, .planned, to: .backup, pool), digest(.failover, .disaster, to: .backup, pool),
            digest(.failback, .planned, to: .primary, pool),
            digest(.failover, .planned, to: .backup, Self.pool { $0.digest = "2" }),
            digest(.failover, .planned, to: .backup, Self.pool { $0.identity = "2" }),
            digest(.failover, .planned, to: .backup, Self.pool { $0.services = [] }),
        ]
        #expect(Set(digests).count == digests.count)
        #expect(digests[0] == digest(.failover, .planned, to: .backup, Self.pool()))
        #expect(digests.allSatisfy { $0.utf8.count == 16 })
    }

    @Test func `only what can be taken back says so`() {
        let steps = Planner.plan(.failover, mode: .planned, to: .backup, in: Self.pool()).steps
        #expect(steps.filter(\.hasUndo).map(\.name) == ["stop-services", "freeze", "switch-entry", "start-services"])
        let withoutThaw = Self.pool { $0.database.thaws = false }
        let kept = Planner.plan(.failover, mode: .planned, to: .backup, in: withoutThaw).steps
        #expect(kept.filter(\.hasUndo).map(\.name) == ["stop-services", "switch-entry", "start-services"])
    }

    @Test func `a step without a check may never be repeated unasked`() {
        let own = Self.pool {
            $0.failover = [
                StepTemplate(.fence), StepTemplate(.run, name: "bare"),
                StepTemplate(.run, name: "checked", hasCheck: true),
                StepTemplate(.promote), StepTemplate(.notify),
            ]
        }
        let steps = Planner.plan(.failover, mode: .disaster, to: .backup, in: own).steps
        #expect(steps.map(\.repeating) == [.check, .never, .check, .check, .never])
        #expect(steps.last?.onFailure == .carryOn)
    }
}
