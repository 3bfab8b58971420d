import Model
import Orchestration
import Testing

@testable import Control

@Suite struct RouteTests {
    static let odd = PoolID("a b/c?ü&%")
    static let routes: [Route] =
        [
            .status, .pool(odd), .why(odd, WhyQuery()), .plan(odd, .failback, .disaster), .plan(odd, .failover, nil),
            .why(odd, WhyQuery(runbook: .failback, mode: .planned, at: Timestamp(microseconds: 1))),
            .ready(nil), .ready(odd), .runs(nil, limit: 50), .runs(odd, limit: 3), .run(RunID(12)),
            .history(HistoryQuery()), .auditHead, .auditExport, .auditVerify, .configuration, .events, .metrics,
            .history(
                HistoryQuery(
                    pool: odd, since: Timestamp(microseconds: 5), until: Timestamp(microseconds: 7), kind: "run",
                    limit: 10_000)),
            .live, .readyForTraffic, .page,
        ] + OrderTarget.PoolOrder.allCases.map { .order(.pool(odd, $0)) }
        + OrderTarget.WideOrder.allCases.map { .order(.everything($0)) }
        + OrderTarget.RunOrder.allCases.map { .order(.run(RunID(7), $0)) }
        + StepOrder.allCases.map { .order(.step(RunID(7), "my/step", $0)) }

    @Test(arguments: routes) func `what the client writes the server reads`(route: Route) throws {
        #expect(try Route(method: route.method.rawValue, target: route.target) == route)
        let other = route.method == .get ? "POST" : "GET"
        let problem = #expect(throws: Problem.self) { try Route(method: other, target: route.target) }
        #expect(problem?.status == 405 || route.target == "/v1/ready")
    }

    @Test func `HEAD is read as GET`() throws { #expect(try Route(method: "HEAD", target: "/v1/status") == .status) }

    @Test(arguments: [
        ("/v2/status", 404), ("/v1", 404), ("/v1/status/", 404), ("/v1/pools", 404), ("/v1/pools//why", 404),
        ("/v1/pools/a/b", 404), ("/v1/runs/0", 404), ("/v1/runs/01", 404), ("/v1/runs/x", 404),
        ("/v1/runs/1/steps/a", 404),
        ("/v1/runs/99999999999999999999", 404), ("status", 400), ("*", 400), ("/v1/pools/%zz", 400),
        ("/v1/pools/%ff", 400), ("/v1/status?x=1", 400), ("/v1/history?limit=0", 400), ("/v1/history?limit=ten", 400),
        ("/v1/history?limit=1&limit=2", 400), ("/v1/history?since=now", 400), ("/v1/history?since", 400),
        ("/v1/pools/a/plan?runbook=fence", 400), ("/v1/pools/a/why?mode=both", 400), ("", 400),
    ])
    func `what is nowhere or means nothing is a problem`(target: String, status: Int) {
        let problem = #expect(throws: Problem.self) { try Route(method: "GET", target: target) }
        #expect(problem?.status == status, "\(target)")
        #expect(problem?.detail.isEmpty == false)
    }
}
