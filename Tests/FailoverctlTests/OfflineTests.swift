import Foundation
import Testing

@testable import failoverctl

/// The verbs that need no daemon, with the rooms that the program is built with.
@Suite struct OfflineTests {
    private static let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "config").path

    private let stage = Stage(rooms: .builtIn)

    @Test func `a good configuration is said to be right`() {
        let result = stage.run(nowhere, ["config", "check", "\(Self.config)/postgresql-two-site.yaml"])
        #expect(result.code == 0)
        #expect(result.out.hasSuffix("postgresql-two-site.yaml is right: 1 pool\n"))
    }

    @Test func `a wrong one is told with the place of each problem`() throws {
        let file = "/tmp/failoverctl-config-\(UUID().uuidString).yaml"
        try "version: 1\nnonsense: 2\npools: { chat: { primary: paris } }\n".write(
            toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let result = stage.run(nowhere, ["config", "check", file])
        #expect(result.code == 78)
        #expect(result.out.contains("\(file):2:1: nonsense: "))
        #expect(result.out.split(separator: "\n").allSatisfy { $0.hasPrefix("\(file):") })
        #expect(stage.run(nowhere, ["plan", "failover", "chat", "--config=\(file)"]).code == 78)
        #expect(stage.run(nowhere, ["config", "check", "/nowhere/at/all.yaml"]).code == 78)
    }

    @Test(arguments: ["failover", "failback"], ["planned", "disaster"])
    func `a plan by a file has the exact commands of every step`(move: String, mode: String) throws {
        let file = "\(Self.config)/postgresql-two-site.yaml"
        let pool = try #require(try Self.pools(file).first)
        let result = stage.run(nowhere, ["plan", move, pool, "--mode=\(mode)", "--config=\(file)"])
        #expect(result.code == 0)
        let steps = ["promote at", "switch-entry at", "start-services at", "-- point of no return --", "      do on "]
        for words in steps { #expect(result.out.contains(words), "\(words)") }
        #expect(result.out.contains("  fence at") == (mode == "disaster"))
        #expect(!result.out.contains("gate"))
        #expect(stage.run(nowhere, ["plan", move, "nobody", "--config=\(file)"]).code == 2)
    }

    private static func pools(_ file: String) throws -> [String] {
        let lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
        let start = lines.firstIndex { $0.hasPrefix("pools:") } ?? 0
        return lines[(start + 1)...].compactMap { line in
            line.hasPrefix("  ") && !line.hasPrefix("   ") && line.hasSuffix(":")
                ? String(line.dropFirst(2).dropLast()) : nil
        }
    }

    @Test(arguments: [
        "database  postgresql", "database  sqlserver", "services  systemd", "entry     haproxy", "fence     agent",
        "notify    webhook", "probes    tcp",
    ])
    func `kinds are listed with their roles`(row: String) { #expect(stage.run(nowhere, ["kinds"]).out.contains(row)) }

    @Test func `what is no ledger is unreadable, and nothing is left beside it`() throws {
        let file = "/tmp/failoverctl-ledger-\(UUID().uuidString)"
        try "this is a letter and no ledger".write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        let result = stage.run(nowhere, ["audit", "verify", "--file", file, "--json"])
        #expect([1, 4].contains(result.code))
        #expect(result.out.contains(#""records":0,"#))
        #expect(stage.run(nowhere, ["audit", "verify", "--file=/nowhere/at/all"]).code == 4)
        #expect(!FileManager.default.fileExists(atPath: "\(file)-wal"))
        #expect(!FileManager.default.fileExists(atPath: "\(file)-shm"))
    }
}
