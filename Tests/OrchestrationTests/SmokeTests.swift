import Model
import Orchestration
import Testing

@Test func `smoke`() {
    let probe = ProbeSettings(name: "database", purpose: .vital)
    var policy = Policy()
    policy.level = .automatic
    let pool = PoolSettings(id: PoolID("chat"), siteNames: SitePair(primary: "paris", backup: "lyon"), policy: policy,
        probes: [probe], fences: [FenceSettings(name: "power")], services: ["chat"], entries: ["front"])
    var machine = Orchestrator(settings: Settings(pools: [pool]))
    var now = Instant(milliseconds: 1_000_000)
    func show(_ turn: Turn) {
        for record in turn.records { print(now.milliseconds, "=", record.change) }
        for directive in turn.directives { print(now.milliseconds, "->", directive) }
    }
    var queue: [Event] = []
    func respond(_ turn: Turn) {
        for directive in turn.directives {
            switch directive {
            case .perform(let order):
                let detail: Evidence.Detail = order.step.verb == .fence ? .fence(0) : .none
                queue.append(.stepEnded(order.id, .done(Evidence("ok", detail))))
            case .survey(_, let run, let asked): queue.append(.surveyed(run, asked: asked, Survey(fence: .fenced, roleLeftBehind: .unknown, targetReplayed: 100)))
            default: break
            }
        }
    }
    func tell(_ event: Event) {
        let turn = machine.handle(event, at: now)
        show(turn); respond(turn)
        while !queue.isEmpty {
            let event = queue.removeFirst()
            let turn = machine.handle(event, at: now)
            show(turn); respond(turn)
        }
    }
    tell(.started(Start()))
    for second in 0..<40 {
        now = now + .seconds(1)
        let isDead = second >= 10
        for site in Site.allCases {
            let active = site == .primary
            tell(.observed(Observation(pool: pool.id, site: site, sight: .probe(0, active && isDead ? .dead : .alive), asked: now)))
            if !(active && isDead) {
                tell(.observed(Observation(pool: pool.id, site: site, sight: .database(active ? DatabaseReading(role: .active, written: 100) : DatabaseReading(role: .standby, received: 100, replayed: 100, newestLog: now)), asked: now)))
            }
            tell(.observed(Observation(pool: pool.id, site: site, sight: .fence(0, .notFenced), asked: now)))
        }
    }
}
