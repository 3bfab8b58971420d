import DriverKit
import Model
import Synchronization

/// unfence: a fenced site comes back, closed. What came up by itself is stopped before the last fence is lifted.
final class UnfenceWork: StepWork {
    private let site: Site
    private let rig: Rig
    /// What came up by itself and had to be stopped: part of the evidence.
    private let found = Mutex<[String]>([])

    init(site: Site, rig: Rig) {
        self.site = site
        self.rig = rig
    }

    var habit: StepHabit { .slowDeed }

    private var fences: [any Fence] { rig.fences }
    private var names: [String] { rig.settings.fences.map(\.name) }

    /// Fences that work through a host of the site come last: until then they keep its units from starting.
    private var inOrder: [Int] {
        fences.indices.filter { !fences[$0].needsHostOfSite } + fences.indices.filter { fences[$0].needsHostOfSite }
    }

    /// All four read back: not fenced, the hosts answer, the database is not active, the services are stopped.
    func check(_ task: Assignment) async -> Check {
        async let fenced = checkFences(task)
        async let hosts = checkHosts(task)
        async let closed = rig.database.check(.shut(site), task)
        async let stopped = ServiceWork(act: .stop(site), groups: rig.services).check(task)
        let check = Check.all(await [fenced, hosts, closed, stopped], done: "the site is back, closed")
        guard case .done(let evidence) = check else { return check }
        return .done(Evidence(([evidence.text] + found.withLock { $0 }).joined(separator: "; ")))
    }

    private func checkFences(_ task: Assignment) async -> Check {
        let readings = await FenceReadings.all(fences, names, site, task.inquiry)
        switch readings.status {
        case .notFenced: return .done(Evidence("not fenced"))
        case .fenced: return .notDone(readings.words)
        case .unknown:
            if fences.isEmpty { return .done(Evidence("there is no fence")) }
            return .unknown(StepFailure(tried: "read the fences", got: readings.words))
        }
    }

    private func checkHosts(_ task: Assignment) async -> Check {
        let deadline = task.deadline.atMost(.seconds(5))
        for host in rig.hosts[site] where await host.answers(by: deadline) != true {
            return .notDone("\(host.host) does not answer yet")
        }
        return .done(Evidence("the hosts answer"))
    }

    func perform(_ task: Assignment) async -> Effect {
        let begun = Deadline.now
        var effects: [Effect] = []
        var isClosed = false
        for index in inOrder {
            if fences[index].needsHostOfSite, !isClosed {
                effects.append(await close(task, since: begun))
                isClosed = true
            }
            if await fences[index].status(site, task.inquiry).value == .notFenced { continue }
            effects.append(await fences[index].perform(.lift(site), task))
        }
        // The last look comes after the last fence: what had waited for it may have come up.
        effects.append(await close(task, since: begun))
        return .all(effects)
    }

    /// Waits for the hosts, then stops what came up by itself.
    private func close(_ task: Assignment, since begun: Instant) async -> Effect {
        while case .notDone = await checkHosts(task), !task.deadline.hasPassed, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(500))
        }
        var effects: [Effect] = []
        let services = ServiceWork(act: .stop(site), groups: rig.services)
        if !(await services.check(task)).isDone { effects.append(await services.perform(task)) }
        if !(await rig.database.check(.shut(site), task)).isDone {
            let reading = await rig.database.read(site, task.inquiry)
            effects.append(await rig.database.perform(.shut(site), task))
            if reading.value.role == .active {
                let words = "the database had come up active by itself, for at most \(Deadline.now - begun)"
                found.withLock { $0.append(words) }
            }
        }
        return .all(effects)
    }

    func places(_ task: Assignment) -> [any Reach] {
        fences.flatMap { $0.places(.lift(site), task) } + rig.services.flatMap { $0.places(.stop(site), task) }
            + rig.database.places(.shut(site), task)
    }
}

extension Check {
    var isDone: Bool {
        if case .done = self { return true }
        return false
    }
}
