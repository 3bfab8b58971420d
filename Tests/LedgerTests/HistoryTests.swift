import Foundation
import Model
import Orchestration
import Runbook
import Platform
import Testing

@testable import Ledger

struct HistoryTests {
    private func moved(_ scratch: borrowing Scratch, pools: Int = 2) throws -> World {
        let world = try World(scratch.directory, settings: World.settings(pools: pools))
        try world.failOver()
        return world
    }

    @Test func `history is told newest first, a page at a time, and leaves nothing out`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch)
        var seen: [Int64] = []
        var before: Int64?
        while true {
            let page = try world.file.history(HistoryQuestion(before: before, limit: 7))
            guard let last = page.last else { break }
            seen += page.map(\.row.sequence)
            before = last.row.sequence
        }
        #expect(seen == (1...world.file.drafter.sequence).reversed())
    }

    @Test func `history is found by pool, kind and run, alone and together`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch)
        let all = try world.file.history(HistoryQuestion(limit: 1_000)).map(\.row)
        for pool in [nil, PoolID("chat"), PoolID("mail"), PoolID("nobody")] {
            for kind in [nil, "gates", "step", "start", "nothing"] {
                for run in [nil, RunID(1), RunID(2), RunID(9)] {
                    let found = try world.file.history(
                        HistoryQuestion(pool: pool, kind: kind, run: run, limit: 1_000)
                    ).map(\.row)
                    let wanted = all.filter { row in
                        (pool == nil || row.pool == pool?.name) && (kind == nil || row.kind == kind)
                            && (run == nil || row.run == run.map { Int64($0.number) })
                    }
                    #expect(found == wanted, "\(pool?.name ?? "-") \(kind ?? "-") \(run?.number ?? 0)")
                    let first = try world.file.history(
                        HistoryQuestion(pool: pool, kind: kind, run: run, limit: 3)
                    ).map(\.row)
                    #expect(first == Array(wanted.prefix(3)))
                }
            }
        }
    }

    @Test func `history is found by time also where the clock went back`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        for _ in 0..<5 { try world.second() }
        world.wall -= 3_600_000_000
        for _ in 0..<5 { try world.second(dead: [PoolID("chat")]) }
        world.wall += 7_200_000_000
        for _ in 0..<5 { try world.second() }
        let all = try world.file.history(HistoryQuestion(limit: 1_000)).map(\.row)
        let times = Array(Set(all.map(\.wall))).sorted()
        for since in [nil] + times.map(Optional.init) {
            for until in [nil] + times.map(Optional.init) {
                let found = try world.file.history(HistoryQuestion(since: since, until: until, limit: 1_000)).map(\.row)
                #expect(found == all.filter { $0.wall >= since ?? .min && $0.wall <= until ?? .max })
            }
        }
    }

    @Test func `a row of a run tells between which sites it went`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch, pools: 1)
        let entry = try #require(try world.file.history(HistoryQuestion(kind: "step", limit: 1)).first)
        #expect(entry.from == .primary)
        #expect(entry.to == .backup)
        #expect(entry.row.step == "protect")
    }

    @Test func `a run is told with its steps and attempts after it has ended`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch, pools: 1)
        let report = try #require(try world.file.run(RunID(1)))
        #expect(report.run.state == .ended(.succeeded))
        #expect(report.pool == PoolID("chat"))
        #expect(report.ended != nil)
        #expect(report.run.loss?.known == 0)
        #expect(report.run.plan.steps.count == report.steps.count)
        let words = report.steps.map { "\($0.name) \($0.state) \($0.attempts) \($0.evidence ?? "-")" }
        #expect(
            words == [
                "fence done 1 fence is done", "stop-services skipped 0 -", "drain done 1 drain is done",
                "promote done 1 promote is done", "switch-entry done 1 switch-entry is done",
                "start-services done 1 start-services is done", "verify done 1 verify is done", "protect deferred 0 -",
            ])
        #expect(report.attempts.map(\.outcome) == Array(repeating: "done", count: 6))
        #expect(report.attempts.map(\.key).first == "1/fence")
        #expect(report.attempts.allSatisfy { $0.epoch == 1 && $0.ended != nil })
    }

    @Test func `runs are listed newest first`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch)
        #expect(try world.file.runs(of: nil, before: nil, limit: 10).map(\.run.id.number) == [2, 1])
        #expect(try world.file.runs(of: PoolID("mail"), before: nil, limit: 10).map(\.run.id.number) == [2])
        #expect(try world.file.runs(of: nil, before: RunID(2), limit: 10).map(\.run.id.number) == [1])
    }

    @Test func `every step of a plan that changes under way is kept`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        let pool = PoolID("chat")
        for _ in 0..<5 { try world.second() }
        func commit(_ changes: [RunChange]) throws {
            var turn = Turn()
            turn.records = changes.map {
                Record(pool: pool, actor: .automatic, reason: "", change: .run(RunID(1), $0))
            }
            _ = try world.file.commit(turn, at: world.moment)
        }
        var birth = Samples.birth
        birth.id = RunID(1)
        try commit([.began(birth)])
        try commit([.stepSkipped(0)])
        try commit([.stepAdded(0, Samples.planned)])
        let added = try #require(try world.file.run(RunID(1)))
        #expect(
            added.steps.map { "\($0.plan) \($0.place) \($0.name) \($0.state)" } == [
                "2 0 warm the caches pending", "2 1 fence skipped", "2 2 warm the caches pending",
            ])
        try commit([.turnedDisaster(Samples.plan, [.unfenced]), .ended(.aborted)])
        let turned = try #require(try world.file.run(RunID(1)))
        #expect(turned.steps.filter { $0.plan == 3 }.map(\.name) == ["fence", "warm the caches"])
        #expect(turned.steps.count == 5)
    }

    @Test func `why is answered for the past from the verdicts that were kept`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch, pools: 1)
        let pool = PoolID("chat")
        #expect(try world.file.gates(of: pool, at: World.wallStart - 1) == nil)
        let early = try #require(try world.file.gates(of: pool, at: World.wallStart + 3_000_000))
        #expect(early.verdicts.first { $0.gate == .activeDown }?.verdict == .fail)
        let late = try #require(try world.file.gates(of: pool, at: World.wallStart + 9_000_000))
        #expect(late.verdicts.first { $0.gate == .activeDown }?.verdict == .pass)
        #expect(late.sequence > early.sequence)
    }

    @Test func `an export holds every field of every row`() throws {
        let scratch = try Scratch()
        let world = try moved(scratch, pools: 1)
        var lines: [String] = []
        var after: Int64? = 0
        while let place = after {
            let page = try world.file.export(after: place, limit: 10)
            lines += page.lines
            after = page.next
        }
        #expect(lines.count == Int(world.file.drafter.sequence) + 1)
        #expect(lines.first?.contains(world.file.identity) == true)
        var chain = try ChainHash()
        let rows = try world.file.history(HistoryQuestion(limit: 1_000)).map(\.row).reversed()
        for (line, row) in zip(lines.dropFirst(), rows) {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let members = try #require(object as? [String: Any])
            #expect(members["change"] as? String == row.change)
            #expect(members["hash"] as? String == Hexadecimal.text(chain.link(row)))
            #expect(members.count == 17)
        }
    }
}
