import Model
import Orchestration
import Platform
import SQLite
import Testing

@testable import Ledger

struct OutboxTests {
    @Test func `each sink is told everything, in order, and at its own pace`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        _ = try world.file.setSinks(["pager", "chat-room"])
        try world.failOver()
        let all = try world.file.notices(after: 0, limit: 1_000)
        #expect(all.map(\.kind).contains("run"))
        #expect(all.map(\.sequence) == all.map(\.sequence).sorted())
        try world.deliver("pager", through: all[2].sequence)
        #expect(try world.file.notices(after: 0, limit: 1_000) == all, "the other sink has taken nothing yet")
        try world.deliver("chat-room", through: all[0].sequence)
        #expect(try world.file.notices(after: 0, limit: 1_000) == Array(all.dropFirst()))
        try world.deliver("pager", through: all[0].sequence)
        #expect(try world.file.setSinks(["pager", "chat-room"])["pager"] == all[2].sequence, "it never goes back")
    }

    @Test func `what was not taken is still there after a crash`() throws {
        let scratch = try Scratch()
        var before: [Notice] = []
        do {
            let world = try World(scratch.directory)
            _ = try world.file.setSinks(["pager"])
            try world.failOver()
            before = try world.file.notices(after: 0, limit: 1_000)
            try world.deliver("pager", through: before[1].sequence)
        }
        let (file, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start + .hours(1), wall: World.wallStart, options: World.options())
        #expect(loaded.delivered == ["pager": before[1].sequence])
        #expect(try file.notices(after: 0, limit: 1_000) == Array(before.dropFirst(2)))
    }

    @Test func `a new sink is not told of the past, and one that is gone holds nothing up`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        _ = try world.file.setSinks(["pager"])
        try world.failOver()
        #expect(try world.file.setSinks(["other"]) == ["other": world.file.drafter.sequence])
        #expect(try world.file.notices(after: 0, limit: 10).isEmpty)
    }

    @Test func `people are told of moves and brakes, and not of each step`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        _ = try world.file.setSinks(["pager"])
        try world.failOver()
        let kinds = Set(try world.file.notices(after: 0, limit: 1_000).map(\.kind))
        #expect(kinds.isSuperset(of: ["active", "outage", "run", "phase", "attention"]))
        #expect(kinds.isDisjoint(with: ["gates", "step", "attempt", "health"]))
    }

    @Test func `a child that was let go is known to the next start until it was reaped`() throws {
        let scratch = try Scratch()
        let first = ChildNote(
            attempt: Samples.attempt, mark: "a", child: ProcessIdentity(process: 7, startTime: 99, boot: "boot-1"),
            until: Samples.later)
        var second = first
        second.child = ProcessIdentity(process: 8, startTime: 100, boot: "boot-1")
        do {
            let world = try World(scratch.directory)
            _ = try world.file.commit(LedgerPage(held: [first, second]), at: world.moment)
            _ = try world.file.commit(LedgerPage(reaped: [first.child]), at: world.moment)
        }
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start + .hours(1), wall: World.wallStart, options: World.options())
        #expect(loaded.children == [second])
    }
}
