import DriverKit
import Model
import Orchestration
import Judgement

/// One thing that is asked again and again.
struct Target: Sendable {
    enum Subject: Sendable {
        case probe(Int, any Probe, ProbeSettings)
        case database(any DatabasePair)
        case fence(Int, any Fence)
        case entry(Int, any Entry)
        case hosts([any Reach])
    }

    let pool: PoolID
    let site: Site
    let subject: Subject
    let interval: Interval
    let timeout: Interval

    /// SEMANTICS: a fence's word is good for a minute.
    private static let fenceInterval = Interval.seconds(20)
    private static let fenceTimeout = Interval.seconds(10)
    private static let slowInterval = Interval.seconds(5)
    private static let slowTimeout = Interval.seconds(4)

    /// Everything that one pool wants to be asked.
    static func all(of rig: Rig) -> [Target] {
        let pool = rig.settings.id
        var targets: [Target] = []
        func add(_ site: Site, _ subject: Subject, _ interval: Interval, _ timeout: Interval) {
            targets.append(Target(pool: pool, site: site, subject: subject, interval: interval, timeout: timeout))
        }
        let vital = rig.settings.probes.filter { $0.purpose == .vital }.min { $0.interval < $1.interval }
        for site in Site.allCases {
            for (index, settings) in rig.settings.probes.enumerated() where !settings.excludes(site) {
                add(site, .probe(index, rig.probes[index], settings), settings.interval, settings.timeout)
            }
            add(site, .database(rig.database), vital?.interval ?? .seconds(1), vital?.timeout ?? .seconds(2))
            for (index, fence) in rig.fences.enumerated() {
                add(site, .fence(index, fence), fenceInterval, fenceTimeout)
            }
            if !rig.hosts[site].isEmpty { add(site, .hosts(rig.hosts[site]), slowInterval, slowTimeout) }
        }
        for (index, entry) in rig.entries.enumerated() {
            add(.primary, .entry(index, entry), slowInterval, slowTimeout)
        }
        return targets
    }

    /// Who is asked only about the active site, or only about the other, follows it.
    func isAsked(active: Site?) -> Bool {
        guard case .probe(_, _, let settings) = subject else { return true }
        return settings.asks(about: site, active: active)
    }

    var observer: String {
        guard case .probe(_, let probe, _) = subject else { return "daemon" }
        return probe.observer
    }

    /// Nil where there is nothing to be told.
    func ask(_ inquiry: Inquiry) async -> (Sight?, String) {
        switch subject {
        case .probe(let index, let probe, _):
            let reading = await probe.ask(site, inquiry)
            return (.probe(index, reading.value), reading.evidence)
        case .database(let database):
            let reading = await database.read(site, inquiry)
            return (.database(reading.value), reading.evidence)
        case .fence(let index, let fence):
            let reading = await fence.status(site, inquiry)
            return (.fence(index, reading.value), reading.evidence)
        case .entry(let index, let entry):
            let reading = await entry.target(inquiry)
            return (.entry(index, reading.value), reading.evidence)
        case .hosts(let hosts): return await ask(hosts, inquiry)
        }
    }

    /// A site answers when all its hosts do, and is silent when one surely is.
    private func ask(_ hosts: [any Reach], _ inquiry: Inquiry) async -> (Sight?, String) {
        let answers = await withTaskGroup(of: Bool?.self) { group in
            for host in hosts { group.addTask { await host.answers(by: inquiry.deadline) } }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        if answers.contains(false) { return (.hosts(false), "a host does not answer") }
        return answers.contains(nil) ? (nil, "") : (.hosts(true), "the hosts answer")
    }

    /// What is told for a driver that does not come back: it could not be asked.
    var silence: Sight? {
        switch subject {
        case .probe(let index, _, _): .probe(index, .unknown)
        case .database: .database(DatabaseReading(role: .unknown))
        case .fence(let index, _): .fence(index, .unknown)
        case .entry(let index, _): .entry(index, .unknown)
        case .hosts: nil
        }
    }
}

extension ProbeSettings {
    fileprivate func excludes(_ site: Site) -> Bool {
        switch place {
        case .both, .active, .standby: false
        case .only(let named): named != site
        }
    }
}
