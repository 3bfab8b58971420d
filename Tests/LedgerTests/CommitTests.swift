import Model
import Orchestration
import Testing

@testable import Ledger

struct CommitTests {
    @Test func `what was committed is read back as it was`() throws {
        let scratch = try Scratch()
        var book = Book()
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            book = world.machine.book
            #expect(world.file.book == book)
            #expect(book.pools.first?.active == .backup)
            try world.stop()
            book = world.machine.book
        }
        let (_, loaded) = try LedgerFile.open(
            scratch.directory, at: World.start, wall: World.wallStart, options: World.options())
        #expect(loaded.book == book)
        #expect(loaded.restored == nil)
        #expect(!loaded.isNew)
    }

    @Test func `a ledger that was closed verifies whole`() async throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            try world.stop()
        }
        let verdict = await Verifier.verify(scratch.paths.ledger)
        #expect(verdict.result == .intact)
        #expect(verdict.exitCode == 0)
    }
}
