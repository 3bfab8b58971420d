import Configuration
import Foundation
import Kinds
import Model
import Runbook
import Testing

/// What each kind says it will do; the lines themselves are in `Golden/plans.txt`.
@Suite struct PlanTests {
    @Test func `every kind says what it will do`() throws {
        var text = ""
        for (title, sample) in zip(Smallest.titles, Smallest.all) {
            for mode in [Mode.planned, .disaster] {
                text += "# \(title)\n" + (try PlanSheets.sheet(sample, .failover, mode)) + "\n"
            }
        }
        try Golden.expect(text, at: "Tests/ConfigurationTests/Golden/plans.txt")
    }

    @Test(arguments: ["postgresql-two-site", "demo"])
    func `no plan of a shipped example leaves a step without a word`(name: String) throws {
        let configuration = try Configuration.load(Golden.root.appending(path: "config/\(name).yaml").path)
        for (pool, settings) in zip(configuration.pools, configuration.settings.pools) {
            for kind in RunbookKind.allCases {
                for mode in kind.isMove ? [Mode.planned, .disaster] : [nil] {
                    let plan = Planner.plan(kind, mode: mode, to: .backup, in: settings)
                    let sheet = PlanSheet(plan, pool, settings)
                    for step in sheet.steps { #expect(!step.commands.isEmpty, "\(kind) \(step.step.name)") }
                    #expect(!sheet.text.contains("${host}") && !sheet.text.contains("${site}"))
                }
            }
        }
    }

    @Test func `a shared fence names the pools that it stops as well`() throws {
        let shared = Sample.twin([("plug: 5", "plug: 3"), ("plug: 6", "plug: 4")])
            .replacing("name: power,", with: "name: power, shared: true,")
        let configuration = try Sample.read(shared)
        #expect(
            configuration.settings.pools.map { $0.fences.map(\.sharedWith) }
                == [[[], ["mail"]], [[], ["chat"]]]
                .map { $0.map { $0.map(PoolID.init) } })
        #expect(
            try PlanSheets.sheet(shared, .failover, .disaster).contains("fence power is shared: it stops mail as well"))
    }

    @Test func `steps of a runbook of one's own keep their commands and their names in both modes`() throws {
        let text = Sample.changed(
            " verify, protect]",
            """
             {run: {argv: [a, "${from}"], when: planned}}, {run: {argv: [b, "${to}"], host: lyon-app, undo: [c]}}, \
            verify, protect]
            """)
        let planned = try PlanSheets.sheet(text, .failover, .planned)
        let disaster = try PlanSheets.sheet(text, .failover, .disaster)
        #expect(planned.contains("do  local  $  a paris"))
        #expect(planned.contains("run-2"))
        #expect(
            disaster.contains("run-2") && disaster.contains("do    lyon-app  $  b lyon")
                && !disaster.contains("a paris"))
        #expect(disaster.contains("undo  lyon-app  $  c"))
    }

    @Test func `a deadline that is shorter than the verb's own timeout bounds the attempt`() throws {
        let text = Sample.changed(" verify, protect]", " verify, {protect: {deadline: 1h}}]")
        #expect(try PlanSheets.sheet(text, .failover, .planned).contains("at paris; 1h an attempt, 1h in all"))
    }

    @Test func `a thousand pools are read in a few seconds`() throws {
        let head = """
            version: 1
            sites:
              paris: { hosts: { p: { address: 192.0.2.1 } } }
              lyon: { hosts: { l: { address: 192.0.2.2 } } }
            pools:

            """
        let pools = (0..<1_000).map { index in
            """
              pool-\(index):
                primary: paris
                backup: lyon
                policy: { level: automatic }
                probes: { a: { kind: tcp, vital: true, host: { paris: p, lyon: l }, port: 80 } }
                database: { kind: command, operations: { role: [r, "${pool}"], position: [p], promote: [q] } }
                services: [{ kind: systemd, units: [s\(index).service], paris: [p], lyon: [l] }]
                fence: [{ kind: command, operations: { fence: [f, "${pool}"], status: [g] } }]

            """
        }
        let clock = ContinuousClock()
        var count = 0
        let time = try clock.measure { count = try Sample.read(head + pools.joined()).pools.count }
        #expect(count == 1_000)
        #expect(time < .seconds(20), "generous, for a debug build on a busy machine")
    }
}
