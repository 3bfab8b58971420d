import DriverKit
import Model

/// fence: the fences in order until one confirms by its status, read back. The word of the deed itself counts for
/// nothing, and unknown stays unknown.
struct FenceWork: StepWork {
    let site: Site
    let fences: [any Fence]
    let names: [String]
    let hosts: [any Reach]

    /// The fences have confirmed one by one already; the last look need not wait for anything.
    var habit: StepHabit { StepHabit(patience: .zero) }

    /// A host of the site that does not answer within this is taken for gone: the fence through it is passed over.
    private static let hostPatience = Interval.seconds(1)
    /// How long a fence that has been ordered may take to read fenced.
    private static let confirmation = Interval.seconds(5)
    private static let pause = Duration.milliseconds(200)

    func check(_ task: Assignment) async -> Check {
        let readings = await FenceReadings.all(fences, names, site, task.inquiry)
        if let (index, evidence) = readings.confirmed { return .done(Evidence(evidence, .fence(index))) }
        if fences.isEmpty { return .unknown(StepFailure(tried: "read a fence", got: "there is none")) }
        guard let (name, evidence) = readings.unknown else { return .notDone(readings.words) }
        return .unknown(StepFailure(tried: "read the fence \(name)", got: evidence))
    }

    func perform(_ task: Assignment) async -> Effect {
        let share = Interval(milliseconds: task.deadline.left.milliseconds / Int64(max(1, fences.count)))
        var effects: [Effect] = []
        var hostsAnswer: Bool?
        for (index, fence) in fences.enumerated() {
            if Task.isCancelled { break }
            if fence.needsHostOfSite {
                let answer = if let hostsAnswer { hostsAnswer } else { await anyHostAnswers(task) }
                hostsAnswer = answer
                if !answer {
                    let got = "no host of the site answers, so the fence \(names[index]) is passed over"
                    effects.append(.failed(StepFailure(tried: "fence the site", got: got)))
                    continue
                }
            }
            let part = task.within(share)
            effects.append(await fence.perform(.fence(site), part))
            if await confirms(fence, part) { return .ended }
        }
        return .all(effects)
    }

    func places(_ task: Assignment) -> [any Reach] { fences.flatMap { $0.places(.fence(site), task) } }

    /// Hosts that are not told of cannot be asked; then the fence itself must find out.
    private func anyHostAnswers(_ task: Assignment) async -> Bool {
        if hosts.isEmpty { return true }
        let deadline = task.deadline.atMost(Self.hostPatience)
        return await withTaskGroup(of: Bool.self) { group in
            for host in hosts { group.addTask { await host.answers(by: deadline) == true } }
            for await answer in group where answer { return true }
            return false
        }
    }

    private func confirms(_ fence: any Fence, _ task: Assignment) async -> Bool {
        let until = Deadline.after(Self.confirmation)
        while true {
            let reading = await fence.status(site, task.within(Self.confirmation).inquiry)
            if reading.value == .fenced { return true }
            if until.hasPassed || task.deadline.hasPassed || Task.isCancelled { return false }
            try? await Task.sleep(for: Self.pause)
        }
    }
}

/// What every fence of a site says at one time.
struct FenceReadings: Sendable {
    var readings: [(name: String, reading: Reading<FenceStatus>)]

    static func all(_ fences: [any Fence], _ names: [String], _ site: Site, _ inquiry: Inquiry) async -> FenceReadings {
        let found = await withTaskGroup(of: (Int, Reading<FenceStatus>).self) { group in
            for (index, fence) in fences.enumerated() {
                group.addTask { (index, await fence.status(site, inquiry)) }
            }
            return await group.reduce(into: [Int: Reading<FenceStatus>]()) { $0[$1.0] = $1.1 }
        }
        return FenceReadings(
            readings: fences.indices.map { index in
                (names[index], found[index] ?? Reading(.unknown, "no answer"))
            })
    }

    /// The first fence that reads fenced.
    var confirmed: (Int, String)? {
        readings.firstIndex { $0.reading.value == .fenced }.map { ($0, "\(readings[$0].name): \(evidence($0))") }
    }

    var unknown: (String, String)? {
        readings.firstIndex { $0.reading.value == .unknown }.map { (readings[$0].name, evidence($0)) }
    }

    /// One word for all: fenced if any is, not fenced if all are.
    var status: FenceStatus {
        if readings.isEmpty || unknown != nil && confirmed == nil { return .unknown }
        return confirmed == nil ? .notFenced : .fenced
    }

    var words: String { readings.indices.map { "\(readings[$0].name): \(evidence($0))" }.joined(separator: "; ") }

    private func evidence(_ index: Int) -> String { readings[index].reading.evidence }
}
