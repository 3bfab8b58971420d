import DriverKit
import Model
import Orchestration

/// The course of one attempt: check, perform, check. Only a check says that it worked.
struct StepCourse {
    private let attempt: Attempt
    private let clock: any Timepiece

    init(_ attempt: Attempt, clock: any Timepiece) {
        self.attempt = attempt
        self.clock = clock
    }

    private var order: AttemptOrder { attempt.order }
    private var work: any StepWork { attempt.work }
    private var task: Assignment { attempt.assignment }
    private var hasCheck: Bool { order.step.hasCheck || order.id.direction == .undo }

    /// The first look may not use up the time of the deed.
    private static let firstLook = Interval.seconds(10)
    /// The last look gets its time even when the deed has used up the attempt's.
    private static let lastLook = Interval.seconds(3)

    func outcome() async -> Outcome {
        if work.habit.onlyLooks { return await conclude(.ended) }
        if hasCheck, order.checksFirst, case .done(let evidence) = await work.check(task.within(Self.firstLook)) {
            return .foundDone(evidence)
        }
        // A check that cannot say keeps nothing back: an attempt begins only where the one before it is surely over
        // and was not done, or a person has ordered it.
        if Task.isCancelled { return .failed(Failure("ended before it began")) }
        return await conclude(await work.perform(task))
    }

    private func conclude(_ effect: Effect) async -> Outcome {
        guard hasCheck || work.habit.onlyLooks else { return believe(effect) }
        switch effect {
        case .ended: return await settle(until: patience)
        case .failed(let failure): return outcome(of: await lastLook(), else: failure)
        case .unknown(let failure):
            if case .done(let evidence) = await lastLook() { return .done(evidence) }
            return .unknown(failure.failure)
        }
    }

    /// Without a check the end of the deed is all there is.
    private func believe(_ effect: Effect) -> Outcome {
        switch effect {
        case .ended: .done(Evidence("it ended well; there is no check"))
        case .failed(let failure): .failed(failure.failure)
        case .unknown(let failure): .unknown(failure.failure)
        }
    }

    private var patience: Instant {
        guard let patience = work.habit.patience else { return task.deadline.at }
        return min(task.deadline.at, clock.now + patience)
    }

    /// Looks until it is done or the time is over. What was ordered may take its time to become so.
    private func settle(until end: Instant) async -> Outcome {
        var pause = Interval.milliseconds(50)
        while true {
            let check = await lastLook()
            if check.isDone || clock.now >= end || Task.isCancelled { return outcome(of: check, else: nil) }
            await clock.sleep(until: min(end, clock.now + pause))
            pause = min(.seconds(1), pause * 2)
        }
    }

    private func lastLook() async -> Check {
        var last = task
        last.deadline = max(task.deadline, Deadline(at: clock.now + Self.lastLook))
        // Asked again in a while; one question that hangs must not be the only one.
        last.deadline = last.deadline.atMost(Self.firstLook)
        return await work.check(last)
    }

    private func outcome(of check: Check, else failure: StepFailure?) -> Outcome {
        switch check {
        case .done(let evidence): return .done(evidence)
        case .notDone(let missing):
            let own = StepFailure(tried: order.step.name, got: missing, kind: failure?.kind ?? .ordinary)
            guard let failure else { return .failed(Failure("\(order.step.name) is not done: \(own.got)")) }
            return .failed(Failure("\(failure) (\(own.got))", hint: failure.hint, kind: failure.kind))
        case .unknown(let unknown):
            // Over it is, but whether it worked nobody can say.
            return .unknown((failure ?? unknown).failure)
        }
    }
}
