import Judgement
import Model
import Orchestration
import Testing

@testable import Ledger

struct StartTests {
    @Test func `in the same boot nothing is moved, and the daemon knows when it last ran`() throws {
        let scratch = try Scratch()
        var last = World.start
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            last = world.now
            world.pass(.seconds(20))
            _ = try world.file.tend(at: world.moment)
            last = world.now
        }
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: last + .seconds(30), wall: World.wallStart, options: World.options())
        #expect(loaded.shift == .zero)
        #expect(loaded.lastSeen == last)
    }

    @Test(arguments: [0, 60, 86_400 * 365, -3_600] as [Int64])
    func `after a reboot the old instants lie as far back as wall time has passed`(seconds: Int64) throws {
        let scratch = try Scratch()
        var last = World.start
        var wall = World.wallStart
        do {
            let world = try World(scratch.directory)
            try world.failOver(seconds: 10)
            last = world.now
            wall = world.wall
            try world.tell(.stopping)
        }
        let now = Instant(milliseconds: 42_000)
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: now, wall: wall + seconds * 1_000_000, options: World.options("boot-2"))
        let elapsed = Interval.seconds(max(0, seconds))
        #expect(loaded.lastSeen == now - elapsed)
        #expect(last + loaded.shift == now - elapsed)
    }

    @Test func `marks are kept without a row of the audit`() throws {
        let scratch = try Scratch()
        var marks: [PoolID: PoolMarks] = [:]
        do {
            let world = try World(scratch.directory)
            for _ in 0..<5 { try world.second() }
            let rows = world.file.drafter.sequence
            for _ in 0..<5 { try world.second() }
            #expect(world.file.drafter.sequence == rows)
            marks = [PoolID("chat"): world.machine.senses[0].marks]
            #expect(marks[PoolID("chat")]?.lastAlive != nil)
            _ = try world.file.commit(Turn(), marks: marks, at: world.moment)
        }
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start + .hours(1), wall: World.wallStart, options: World.options())
        #expect(loaded.marks == marks)
    }

    @Test func `pools come back in the order in which they were added`() throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory, settings: World.settings(pools: 4))
            try world.second()
        }
        let names = ["chat", "mail", "shop", "news"]
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start + .hours(1), wall: World.wallStart, options: World.options())
        #expect(loaded.book.pools.map(\.id.name) == names)
    }

    @Test func `a pool that is taken out and added again goes to the end`() async throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory, settings: World.settings(pools: 3))
            var turn = Turn()
            turn.records = [
                Record(pool: PoolID("chat"), actor: .automatic, reason: "", change: .poolRemoved),
                Record(pool: PoolID("chat"), actor: .automatic, reason: "", change: .poolAdded(identity: "again")),
            ]
            _ = try world.file.commit(turn, at: world.moment)
            try world.file.close(at: world.now)
        }
        let verdict = await Verifier.verify(scratch.paths.ledger)
        #expect(verdict.result == .intact, "\(verdict)")
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start + .hours(1), wall: World.wallStart, options: World.options())
        #expect(loaded.book.pools.map(\.id.name) == ["mail", "shop", "chat"])
    }

    @Test func `a person who is called automatic is not taken for the daemon`() {
        for actor in [Actor.automatic, .person("automatic"), .person("=automatic"), .person("ada"), .person("")] {
            #expect(AuditRow.actor(of: AuditRow.word(for: actor)) == actor)
        }
        #expect(AuditRow.word(for: .person("automatic")) != AuditRow.word(for: .automatic))
    }
}
