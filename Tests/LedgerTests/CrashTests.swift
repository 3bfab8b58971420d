import Foundation
import Model
import Orchestration
import Testing

@testable import Ledger

/// The daemon dies at any instant: what it was told is on the disk is there, and the ledger is whole.
struct CrashTests {
    @Test func `nothing that was acknowledged is lost by a kill`() async throws {
        let scratch = try Scratch()
        var chance = SplitMix(seed: 11)
        var acknowledged: Int64 = 0
        for round in 0..<12 {
            let (process, output) = try Fixture.start("work", scratch.directory, "1000000")
            var buffer = Data()
            let wanted = 3 + Int(chance.next() % 60)
            while buffer.filter({ $0 == 10 }).count < wanted {
                let more = output.availableData
                guard !more.isEmpty else { break }
                buffer += more
            }
            kill(process.processIdentifier, SIGKILL)
            while true {
                let more = output.availableData
                guard !more.isEmpty else { break }
                buffer += more
            }
            process.waitUntilExit()
            let lines = String(decoding: buffer, as: UTF8.self).split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("committed ") }, "\(lines.first ?? "")")
            let told = lines.last.flatMap { Int64($0.dropFirst("committed ".count)) } ?? 0
            acknowledged = max(acknowledged, told)
            let verdict = await Verifier.verify(scratch.paths.ledger)
            #expect([.intact, .unanchored].contains(verdict.result), "round \(round): \(verdict)")
            #expect(verdict.lastSequence >= acknowledged)
        }
        #expect(acknowledged > 200)
    }
}
