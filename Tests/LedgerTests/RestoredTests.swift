import Foundation
import Model
import Orchestration
import Runbook
import Testing

@testable import Ledger

/// A copy that was put back knows less than the sites do.
struct RestoredTests {
    private func open(
        _ directory: String, heads: [Head] = []
    ) throws -> (file: LedgerFile, loaded: Loaded) {
        let (file, loaded) = try LedgerFile.open(
            directory, at: World.start + .minutes(10), wall: World.wallStart + 600_000_000,
            options: World.options(heads: heads))
        return (file, loaded)
    }

    /// A ledger whose file was copied early, and that went on to an epoch the copy has never heard of.
    private func outlive(_ scratch: borrowing Scratch) throws -> (early: Head, latest: Head) {
        var early: Head?
        do {
            let world = try World(scratch.directory)
            for _ in 0..<3 { try world.second() }
            try world.file.close(at: world.now)
            early = world.file.head
        }
        try scratch.copy(scratch.paths.ledger, to: scratch.path("early"))
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            try world.stop()
        }
        return (try #require(early), try #require(HeadFile.read(scratch.paths.head)))
    }

    private func putBack(_ scratch: borrowing Scratch) throws {
        try scratch.copy(scratch.path("early"), to: scratch.paths.ledger)
        try scratch.remove(scratch.paths.log)
    }

    @Test func `an older file beside a newer head is known as such`() throws {
        let scratch = try Scratch()
        let (_, latest) = try outlive(scratch)
        try putBack(scratch)
        let (_, loaded) = try open(scratch.directory)
        #expect(loaded.restored != nil)
        #expect(loaded.seenEpochs[PoolID("chat")] == 1)
        #expect(loaded.seenRun == 1)
        #expect(latest.epochs.first?.epoch == 1)
    }

    @Test func `an older file is known by the head of the journal alone`() throws {
        let scratch = try Scratch()
        let (_, latest) = try outlive(scratch)
        try putBack(scratch)
        try scratch.remove(scratch.paths.head)
        #expect(try open(scratch.directory).loaded.restored == nil, "nobody remembers")
        #expect(try open(scratch.directory, heads: [latest]).loaded.restored != nil)
    }

    @Test func `another history up to the same row is known as such`() throws {
        let scratch = try Scratch()
        let (early, _) = try outlive(scratch)
        var other = early
        other.hash = String(repeating: "0", count: 64)
        #expect(try open(scratch.directory, heads: [early]).loaded.restored == nil)
        #expect(try open(scratch.directory, heads: [other]).loaded.restored != nil)
    }

    @Test func `a head of another ledger says nothing`() throws {
        let scratch = try Scratch()
        let (_, latest) = try outlive(scratch)
        var foreign = latest
        foreign.ledger = Identity.fresh()
        foreign.sequence = 1_000_000
        #expect(try open(scratch.directory, heads: [foreign]).loaded.restored == nil)
    }

    @Test func `a ledger that is gone is not begun anew as if nothing had been`() throws {
        let scratch = try Scratch()
        _ = try outlive(scratch)
        try scratch.remove(scratch.paths.ledger)
        try scratch.remove(scratch.paths.log)
        let (_, loaded) = try open(scratch.directory)
        #expect(loaded.isNew)
        #expect(loaded.restored != nil)
        #expect(loaded.seenEpochs[PoolID("chat")] == 1)
    }

    @Test func `a restored ledger holds its pools and goes on under another name`() async throws {
        let scratch = try Scratch()
        let (early, latest) = try outlive(scratch)
        try putBack(scratch)
        let name: String
        do {
            let world = try World(scratch.directory, now: World.start + .minutes(10))
            #expect(world.machine.book.pools.allSatisfy { $0.phase == .held })
            #expect(world.file.identity != early.ledger)
            #expect(world.machine.book.daemon.nextRun > 1)
            name = world.file.identity
            try world.stop()
        }
        // The old name's head is still remembered by the journal, and says nothing of the new one.
        let (file, loaded) = try open(scratch.directory, heads: [latest])
        #expect(loaded.restored == nil)
        #expect(file.identity == name)
        #expect(file.head.former == [early.ledger])
    }

    @Test func `the file from before a restore is older than what came after it`() throws {
        let scratch = try Scratch()
        _ = try outlive(scratch)
        try putBack(scratch)
        do {
            let world = try World(scratch.directory, now: World.start + .minutes(10))
            try world.stop()
        }
        try putBack(scratch)
        let (_, loaded) = try open(scratch.directory)
        #expect(loaded.restored?.contains("given up") == true)
    }

    @Test func `a snapshot that is put back is known by its mark`() async throws {
        let scratch = try Scratch()
        var path = ""
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            path = try await world.snapshot()
            try world.stop()
        }
        try scratch.copy(path, to: scratch.paths.ledger)
        try scratch.remove(scratch.paths.log)
        try scratch.remove(scratch.paths.head)
        do {
            let (_, loaded) = try open(scratch.directory)
            #expect(loaded.restored != nil)
        }
        do {
            let world = try World(scratch.directory, now: World.start + .minutes(10))
            #expect(world.machine.book.pools.allSatisfy { $0.phase == .held })
            try world.stop()
        }
        let (_, loaded) = try open(scratch.directory)
        #expect(loaded.restored == nil)
        let verdict = await Verifier.verify(scratch.paths.ledger)
        _ = verdict
    }

    @Test func `a restored ledger verifies`() async throws {
        let scratch = try Scratch()
        let (_, latest) = try outlive(scratch)
        try putBack(scratch)
        do {
            let world = try World(scratch.directory, now: World.start + .minutes(10))
            try world.stop()
        }
        let verdict = await Verifier.verify(scratch.paths.ledger, heads: [latest])
        #expect(verdict.result == .intact, "\(verdict)")
    }
}

extension World {
    /// A whole snapshot, with a turn between the slices.
    func snapshot() async throws -> String {
        _ = try file.keepAnchor(at: moment)
        try file.beginSnapshot()
        while true {
            if let raw = try file.snapshotSlice(pages: 5) {
                _ = try await Snapshots.seal(raw)
                return raw.path
            }
            try second()
        }
    }
}
