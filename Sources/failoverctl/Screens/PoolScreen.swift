import Control
import Terminal

/// One pool, whole.
struct PoolScreen {
    let session: Session

    private var screen: Screen { session.screen }
    private func age(_ timestamp: Timestamp) -> String { Amount.seconds(session.clock.age(of: timestamp).rounded()) }

    func show(_ pool: PoolStatus) {
        let phase = screen.ink.paint(pool.phase, Tones.phase(pool.phase))
        let protection =
            pool.protected ? "protected" : screen.ink.paint("not protected", .warning)
        screen.line(
            "\(screen.ink.paint(pool.name, .strong)): \(phase) for \(age(pool.phaseSince)), epoch \(pool.epoch), "
                + "level \(pool.level), \(protection)")
        sites(pool)
        facts(pool)
        if let run = pool.run {
            screen.line()
            RunScreen(session: session).show(run)
        }
    }

    private func sites(_ pool: PoolStatus) {
        var table = Table(indent: 2)
        for name in [pool.primary, pool.backup] {
            guard let site = pool.sites[name] else { continue }
            let serves = name == pool.active ? "serves" : ""
            let role = name == pool.primary ? "primary" : "backup"
            let fence = site.fenced.map { $0 ? "fenced" : "not fenced" } ?? "fence unknown"
            table.add([
                .init(name, .strong), .init(role), .init(serves, .strong),
                .init("\(site.health) for \(age(site.since))", Tones.health(site.health)),
                .init("database \(site.role)"), .init(fence, site.fenced == true ? .warning : .plain),
            ])
        }
        screen.show(table)
        screen.line()
        var probes = Table(indent: 2)
        for name in [pool.primary, pool.backup] {
            for probe in pool.sites[name]?.probes ?? [] {
                let age = probe.ageSeconds.map { "\(Amount.seconds($0)) ago" } ?? "never"
                probes.add([
                    .init(name), .init("probe \(probe.name)"), .init(probe.health, Tones.health(probe.health)),
                    .init(age, .faint), .init(probe.evidence, .faint),
                ])
            }
        }
        if !probes.isEmpty { screen.show(probes) }
    }

    private func facts(_ pool: PoolStatus) {
        var table = Table(indent: 2)
        if let lag = pool.lag {
            let bytes = lag.bytes.map(Amount.bytes) ?? "unknown bytes"
            let seconds = lag.seconds.map { Amount.seconds($0) } ?? "unknown time"
            table.add([.init("lag"), .init("\(bytes), \(seconds) (sampled \(Amount.seconds(lag.ageSeconds)) ago)")])
        } else {
            table.add([.init("lag"), .init("unknown", .warning)])
        }
        if let drill = pool.drill {
            let word = drill.verified ? "the plan is verified" : "the plan has changed since"
            table.add([.init("drill"), .init("\(drill.result) \(age(drill.at)) ago; \(word)")])
        } else {
            table.add([.init("drill"), .init("never; failoverctl drill \(pool.name) --reason=TEXT", .faint)])
        }
        if let pause = pool.paused {
            let until = pause.until.map { ", until \($0.minuteStamp)" } ?? ""
            table.add([
                .init("paused"),
                .init("by \(pause.by) for \(age(pause.since))\(until): \(pause.reason)", .warning),
            ])
        }
        screen.show(table)
    }
}
