import Foundation
import Model
import Orchestration
import Runbook
import Testing

@testable import Ledger

/// Whatever in a state can be different must make its hash different; a field that was forgotten would be a hole in
/// every row of the audit.
struct CanonicalTests {
    @Test func `no part of a pool escapes its hash`() throws {
        var hash = try StateHash()
        var bare = Samples.pool
        bare.run = nil
        try vary(bare) { (pool: PoolState) in Hexadecimal.text(hash.pool(pool)) }
        try vary(Samples.pool) { (pool: PoolState) in Hexadecimal.text(hash.whole(pool)) }
    }

    @Test func `no part of a run escapes its hash`() throws {
        var hash = try StateHash()
        try vary(Samples.run) { (run: Run) in Hexadecimal.text(hash.run(run)) }
    }

    @Test func `no part of the daemon escapes its hash`() throws {
        var hash = try StateHash()
        try vary(Samples.daemon) { (daemon: DaemonState) in Hexadecimal.text(hash.daemon(daemon)) }
        var other = DaemonState()
        other.automaticMoves = []
        let empty = hash.daemon(other)
        var retired = Book()
        let identity = Change.poolAdded(identity: "x")
        retired.apply(Record(pool: PoolID("a"), actor: .automatic, reason: "", change: identity), at: Samples.at)
        retired.apply(Record(pool: PoolID("a"), actor: .automatic, reason: "", change: .poolRemoved), at: Samples.at)
        #expect(hash.daemon(retired.daemon) != empty)
    }

    @Test func `the hash of a plan is not taken for another's`() throws {
        var hash = try StateHash()
        var run = Samples.run
        let first = hash.run(run)
        run.plan.steps[0].timeout = .seconds(61)
        let second = hash.run(run)
        run.plan.steps[0].timeout = .seconds(60)
        #expect(first != second)
        #expect(hash.run(run) == first)
    }

    /// Changes every leaf of a value's JSON, one at a time, and asks for the hash of what that makes.
    private func vary<Value: Codable & Equatable>(_ value: Value, _ hash: (Value) -> String) throws {
        let whole = try JSONSerialization.jsonObject(with: Data(try JSON.bytes(of: value)))
        let original = hash(value)
        var seen: Set<String> = [original]
        var count = 0
        for (path, variant) in Self.variants(of: whole, at: "") {
            let data = try JSONSerialization.data(withJSONObject: variant, options: .withoutEscapingSlashes)
            guard let changed = try? JSON.value(Value.self, from: Array(data)), changed != value else { continue }
            #expect(seen.insert(hash(changed)).inserted, "\(path) can change without changing the hash")
            count += 1
        }
        #expect(count > 10)
    }

    private static func variants(of value: Any, at path: String) -> [(String, Any)] {
        switch value {
        case let members as [String: Any]:
            return members.flatMap { key, member in
                variants(of: member, at: "\(path).\(key)").map { inner in
                    (inner.0, members.merging([key: inner.1]) { $1 })
                } + [("\(path).\(key) left out", members.filter { $0.key != key })]
            }
        case let list as [Any]:
            let changed = list.indices.flatMap { index in
                variants(of: list[index], at: "\(path)[\(index)]").map { inner in
                    var list = list
                    list[index] = inner.1
                    return (inner.0, list as Any)
                }
            }
            return changed + (list.isEmpty ? [] : [("\(path) shorter", Array(list.dropLast()))])
        case let number as NSNumber where isTruth(number): return [(path, !number.boolValue)]
        case let number as NSNumber:
            // Some words of the core have few values: one up, one down.
            return [(path + " up", number.int64Value + 1), (path + " down", number.int64Value - 1)]
        case let text as String: return [(path, text + "x")]
        default: return []
        }
    }

    private static func isTruth(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
