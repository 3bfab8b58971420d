import Foundation
import SQLite
import Testing

@testable import Ledger

/// The verifier in the documentation knows nothing of this program, and comes to the same conclusion.
struct PythonTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/reference/verify_audit.py").path

    private func ask(_ arguments: String...) throws -> (result: String, firstBad: Int64?, code: Int32) {
        let (output, code) = try run("/usr/bin/env", ["python3", Self.script] + arguments)
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let members = try #require(object, "\(output)")
        return (try #require(members["result"] as? String), (members["first_bad_seq"] as? Int).map(Int64.init), code)
    }

    private func compare(_ path: String, _ what: String) async throws {
        let ours = await Verifier.verify(path)
        let theirs = try ask(path)
        #expect(theirs.result == ours.result.rawValue, "\(what): \(ours) against \(theirs)")
        #expect(theirs.firstBad == ours.firstBad, "\(what): \(ours) against \(theirs)")
        #expect(theirs.code == ours.exitCode, "\(what)")
    }

    @Test func `both verifiers find the same in the same files`() async throws {
        for (what, change) in [
            ("nothing", "SELECT 1"), ("a row removed", "DELETE FROM audit WHERE seq = 12"),
            ("the first row removed", "DELETE FROM audit WHERE seq = 1"),
            ("a byte changed", "UPDATE audit SET text = text || ' ' WHERE seq = 9"),
            ("a reason changed", "UPDATE audit SET reason = 'so' WHERE seq = 14"),
            ("an absent field made empty", "UPDATE audit SET step = '' WHERE seq = 5"),
            ("a time changed", "UPDATE audit SET wall = wall + 1 WHERE seq = 3"),
            ("a hash changed", "UPDATE audit SET hash = zeroblob(32) WHERE seq = 7"),
            ("the end cut", "DELETE FROM audit WHERE seq > 30"),
            ("everything gone", "DELETE FROM audit"),
        ] {
            let scratch = try Scratch()
            try finishedLedger(scratch)
            try tamper(scratch.paths.ledger) { connection in
                if change != "SELECT 1" { try connection.execute(change) }
            }
            if what == "the end cut" {
                #expect(try ask(scratch.paths.ledger).result == "damaged")
            } else if what == "everything gone" {
                #expect(try ask(scratch.paths.ledger).code != 0)
            } else {
                try await compare(scratch.paths.ledger, what)
            }
        }
    }

    @Test func `both know an audit that nobody remembers, and one that was written anew`() async throws {
        let scratch = try Scratch()
        try finishedLedger(scratch)
        let head = scratch.path("kept-elsewhere")
        try scratch.copy(scratch.paths.head, to: head)
        try scratch.remove(scratch.paths.head)
        try await compare(scratch.paths.ledger, "no head")
        try tamper(scratch.paths.ledger) {
            try $0.run("UPDATE audit SET reason = 'as I like it' WHERE seq = 22")
            try rehash($0, from: 22)
        }
        try await compare(scratch.paths.ledger, "written anew")
        #expect(try ask(scratch.paths.ledger, "--head", head).result == "damaged")
    }

    @Test func `both begin at the anchor of a pruned audit`() async throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            _ = try world.file.keepAnchor(at: world.moment)
            _ = try world.file.prune(before: .max, at: world.moment)
            while try world.file.pruneSlice(rows: 100) {}
            for _ in 0..<3 { try world.second() }
            try world.stop()
        }
        try await compare(scratch.paths.ledger, "pruned")
        try tamper(scratch.paths.ledger) {
            try $0.execute("UPDATE anchor SET state = state || ' ' WHERE kind = 'state'")
        }
        #expect(try ask(scratch.paths.ledger).result == "damaged")
    }

    @Test func `an export can be verified without the ledger`() async throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.failOver()
        let page = try world.file.export(after: 0, limit: 1_000)
        let path = scratch.path("audit.jsonl")
        try (page.lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let head = scratch.path("kept")
        try HeadFile.write(world.file.head, to: head)
        #expect(try ask("--jsonl", path).result == "unanchored")
        #expect(try ask("--jsonl", path, "--head", head).result == "intact")
        try page.lines.joined(separator: "\n").replacing("paris is down", with: "paris is up")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try ask("--jsonl", path, "--head", head).result == "damaged")
    }
}
