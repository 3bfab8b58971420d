import Model
import Orchestration
import SQLite
import Testing

@testable import Ledger

struct OutboxTests {
    @Test func `each sink is told everything, in order, and at its own pace`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.file.setSinks(["pager", "chat-room"])
        try world.failOver()
        let all = try world.file.notices(for: "pager", limit: 1_000)
        #expect(all.map(\.kind).contains("run"))
        #expect(all.map(\.sequence) == all.map(\.sequence).sorted())
        try world.file.acknowledge("pager", through: all[2].sequence)
        #expect(try world.file.notices(for: "pager", limit: 1_000) == Array(all.dropFirst(3)))
        #expect(try world.file.notices(for: "chat-room", limit: 1_000) == all)
        try world.file.acknowledge("pager", through: all[0].sequence)
        #expect(try world.file.notices(for: "pager", limit: 1_000) == Array(all.dropFirst(3)), "it never goes back")
    }

    @Test func `what was not taken is still there after a crash`() throws {
        let scratch = try Scratch()
        var before: [Notice] = []
        do {
            let world = try World(scratch.directory)
            try world.file.setSinks(["pager"])
            try world.failOver()
            before = try world.file.notices(for: "pager", limit: 1_000)
        }
        let world = try World(scratch.directory)
        try world.file.setSinks(["pager"])
        let after = try world.file.notices(for: "pager", limit: 1_000)
        #expect(Array(after.prefix(before.count)) == before)
    }

    @Test func `a new sink is not told of the past, and one that is gone holds nothing up`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.file.setSinks(["pager"])
        try world.failOver()
        try world.file.setSinks(["other"])
        #expect(try world.file.notices(for: "other", limit: 10).isEmpty)
        #expect(try world.file.notices(for: "pager", limit: 10).isEmpty)
        let left = try world.file.connection.first("SELECT count(*) FROM outbox") { row in (try? row.integer(0)) ?? -1 }
        #expect(left == 0)
    }

    @Test func `people are told of moves and brakes, and not of each step`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.file.setSinks(["pager"])
        try world.failOver()
        let kinds = Set(try world.file.notices(for: "pager", limit: 1_000).map(\.kind))
        #expect(kinds.isSuperset(of: ["active", "outage", "run", "phase", "attention"]))
        #expect(kinds.isDisjoint(with: ["gates", "step", "attempt", "health"]))
    }
}
