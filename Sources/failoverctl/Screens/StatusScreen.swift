import Control
import Terminal

/// `status` for people: one row a pool, or one pool whole, and below it whatever needs a person.
struct StatusScreen {
    let session: Session
    let isSingle: Bool

    private var screen: Screen { session.screen }
    private func age(_ timestamp: Timestamp) -> String { Amount.seconds(session.clock.age(of: timestamp).rounded()) }

    func show(_ status: StatusDocument) {
        let daemon = status.daemon
        let mode = screen.ink.paint(daemon.mode, daemon.mode == "acting" ? .good : .warning)
        let ledger = screen.ink.paint("ledger \(daemon.ledger)", daemon.ledger == "ok" ? .plain : .bad)
        screen.line("failoverd \(daemon.version): \(mode), \(ledger), up for \(age(daemon.since))")
        screen.line()
        if status.pools.isEmpty {
            screen.line("no pool is configured; failoverctl config show prints what the daemon runs by")
        } else if isSingle {
            for pool in status.pools { PoolScreen(session: session).show(pool) }
        } else {
            table(status.pools)
        }
        attention(status.pools)
    }

    private func table(_ pools: [PoolStatus]) {
        var table = Table(heading: ["POOL", "PHASE", "SERVES", "STANDS BY", "LAG", "LEVEL"])
        for pool in pools {
            let active = pool.active ?? pool.primary
            let other = active == pool.primary ? pool.backup : pool.primary
            table.add([
                .init(pool.name, .strong), .init(pool.phase, Tones.phase(pool.phase)),
                pool.active == nil ? .init("nobody yet", .warning) : site(active, pool), site(other, pool),
                .init(pool.lag?.bytes.map(Amount.bytes) ?? "-"),
                .init(pool.paused == nil ? pool.level : "paused", pool.paused == nil ? .plain : .warning),
            ])
        }
        screen.show(table)
        let open = pools.compactMap(\.run)
        if !open.isEmpty { screen.line() }
        for run in open { screen.lines(RunScreen(session: session).summary(run)) }
    }

    private func site(_ name: String, _ pool: PoolStatus) -> Table.Cell {
        guard let site = pool.sites[name] else { return .init(name) }
        let fenced = site.fenced == true ? ", fenced" : ""
        return .init("\(name) \(site.health)\(fenced)", Tones.health(site.health))
    }

    private func attention(_ pools: [PoolStatus]) {
        let items = pools.flatMap { pool in pool.attention.map { (pool, $0) } }
        if items.isEmpty { return }
        screen.line()
        for (pool, item) in items {
            let head = "! \(pool.name): \(item.kind) for \(age(item.since))"
            screen.line(screen.ink.paint(head, .warning))
            screen.lines(Paragraph.wrap(Printable.line(item.text), screen.width - 4).map { "    \($0)" })
            if let hint = item.hint { screen.line("    \(Printable.line(hint))") }
        }
    }
}
