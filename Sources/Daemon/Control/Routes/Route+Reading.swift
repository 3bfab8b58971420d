import Model
import Orchestration

/// What the server makes of a request line.
extension Route {
    /// Path and query are as they stand in the request line.
    package init(method: String, target: String) throws(Problem) {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = halves.first, first.first == "/" else { throw Problem.badRequest("`\(target)` is no path") }
        var segments: [String] = []
        for part in first.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = Percent.decode(part) else {
                throw Problem.badRequest("`\(first)` is not percent coding of UTF-8")
            }
            segments.append(segment)
        }
        var query = try Query(halves.count > 1 ? halves[1] : "")
        let route = try Self.find(segments, &query)
        guard let route else { throw Self.notFound(String(first)) }
        try Self.check(method, route.method, String(first))
        try query.finish()
        self = route
    }

    private static func check(_ method: String, _ wanted: HTTPMethod, _ path: String) throws(Problem) {
        if method == wanted.rawValue || (method == "HEAD" && wanted == .get) { return }
        throw Problem(
            "Wrong method", status: 405, detail: "\(path) does not take \(method)", hint: "use \(wanted.rawValue)")
    }

    private static func notFound(_ path: String) -> Problem {
        Problem("Not found", status: 404, detail: "nothing is at \(path)", hint: "GET /v1/status shows the pools")
    }

    private static func find(_ segments: [String], _ query: inout Query) throws(Problem) -> Route? {
        switch segments {
        case [""]: return .page
        case ["metrics"]: return .metrics
        case ["health", "live"]: return .live
        case ["health", "ready"]: return .readyForTraffic
        case _: break
        }
        guard segments.first == "v1" else { return nil }
        let rest = Array(segments.dropFirst())
        switch rest.first {
        case "pools" where rest.count >= 2: return try pool(PoolID(rest[1]), Array(rest.dropFirst(2)), &query)
        case "runs": return try runs(Array(rest.dropFirst()), &query)
        case _: return try simple(rest, &query)
        }
    }

    private static func simple(_ rest: [String], _ query: inout Query) throws(Problem) -> Route? {
        switch rest {
        case ["status"]: return .status
        case ["ready"]: return .ready(nil)
        case ["audit", "head"]: return .auditHead
        case ["audit", "export"]: return .auditExport
        case ["audit", "verify"]: return .auditVerify
        case ["config"]: return .configuration
        case ["events"]: return .events
        case ["history"]:
            return .history(
                HistoryQuery(
                    pool: query.take("pool").map { PoolID($0) }, since: try query.time("since"),
                    until: try query.time("until"), kind: query.take("kind"),
                    limit: try query.number("limit", in: rowLimit, otherwise: runLimit)))
        case _:
            guard rest.count == 1, let order = OrderTarget.WideOrder(rawValue: rest[0]) else { return nil }
            return .order(.everything(order))
        }
    }

    private static func pool(_ pool: PoolID, _ rest: [String], _ query: inout Query) throws(Problem) -> Route? {
        guard !pool.name.isEmpty else { return nil }
        switch rest {
        case []: return .pool(pool)
        case ["why"]:
            return .why(
                pool,
                WhyQuery(
                    runbook: try query.take("for", among: moves), mode: try query.take("mode", among: modes),
                    at: try query.time("at")))
        case ["plan"]:
            return .plan(
                pool, try query.take("runbook", among: moves) ?? .failover, try query.take("mode", among: modes))
        case ["ready"]: return .ready(pool)
        case _:
            guard rest.count == 1, let order = OrderTarget.PoolOrder(rawValue: rest[0]) else { return nil }
            return .order(.pool(pool, order))
        }
    }

    private static func runs(_ rest: [String], _ query: inout Query) throws(Problem) -> Route? {
        guard let first = rest.first else {
            return .runs(
                query.take("pool").map { PoolID($0) },
                limit: try query.number("limit", in: rowLimit, otherwise: runLimit))
        }
        guard let number = Int(first), number > 0, String(number) == first else { return nil }
        let run = RunID(number)
        switch rest.count {
        case 1: return .run(run)
        case 2: return OrderTarget.RunOrder(rawValue: rest[1]).map { .order(.run(run, $0)) }
        case 4 where rest[1] == "steps" && !rest[2].isEmpty:
            return StepOrder.allCases.first { $0.word == rest[3] }.map { .order(.step(run, rest[2], $0)) }
        case _: return nil
        }
    }

    private static let moves: [(String, RunbookKind)] = [("failover", .failover), ("failback", .failback)]
    private static let modes: [(String, Mode)] = [("planned", .planned), ("disaster", .disaster)]
}
