import DriverKit
import Model

/// rehearse: everything that a real run would need, without any effect.
struct RehearseWork: StepWork {
    let rig: Rig

    var habit: StepHabit { .look }

    func check(_ task: Assignment) async -> Check {
        let trials = await tryAll(task)
        let bad = trials.filter { $0.verdict == .no }
        let unclear = trials.filter { $0.verdict == .unknown }
        if !bad.isEmpty { return .notDone(words(bad)) }
        if !unclear.isEmpty {
            return .unknown(StepFailure(tried: "try everything a move would need", got: words(unclear)))
        }
        return .done(Evidence("\(trials.count) checks, all well; \(words(trials))"))
    }

    private func words(_ trials: [Trial]) -> String {
        trials.map { "\($0.what): \($0.text) (\($0.took))" }.joined(separator: "; ")
    }

    private func tryAll(_ task: Assignment) async -> [Trial] {
        let inquiry = task.inquiry
        return await withTaskGroup(of: [Trial].self) { group in
            for site in Site.allCases {
                let name = task.siteNames[site]
                func add(_ prefix: String, _ attempt: @escaping @Sendable () async -> [Trial]) {
                    group.addTask { await attempt().map { $0.named("\(name), \(prefix): \($0.what)") } }
                }
                add("database") { [rig] in await rig.database.rehearse(site, inquiry) }
                for (index, group) in rig.services.enumerated() {
                    add(rig.settings.services[index]) { await group.rehearse(site, inquiry) }
                }
                for (index, fence) in rig.fences.enumerated() {
                    add(rig.settings.fences[index].name) { await fence.rehearse(site, inquiry) }
                }
                for (index, probe) in rig.probes.enumerated() where isAskedOf(index, site) {
                    add(rig.settings.probes[index].name) { await probe.rehearse(site, inquiry) }
                }
                for host in rig.hosts[site] { add(host.host) { await Self.reach(host, inquiry) } }
            }
            for (index, entry) in rig.entries.enumerated() {
                let name = rig.settings.entries[index]
                group.addTask { await entry.rehearse(inquiry).map { $0.named("\(name): \($0.what)") } }
            }
            return await group.reduce(into: []) { $0 += $1 }.sorted { $0.what < $1.what }
        }
    }

    private func isAskedOf(_ probe: Int, _ site: Site) -> Bool {
        switch rig.settings.probes[probe].place {
        case .both, .active, .standby: true
        case .only(let named): named == site
        }
    }

    private static func reach(_ host: any Reach, _ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("reach the host") {
            switch await host.answers(by: inquiry.deadline.atMost(.seconds(10))) {
            case true: (.yes, "it answers")
            case false: (.no, "it does not answer")
            case nil: (.unknown, "it cannot be asked")
            }
        }
    }

    func perform(_ task: Assignment) async -> Effect { .ended }
    func places(_ task: Assignment) -> [any Reach] { [] }
}

extension Trial {
    fileprivate func named(_ name: String) -> Trial {
        var trial = self
        trial.what = name
        return trial
    }
}
