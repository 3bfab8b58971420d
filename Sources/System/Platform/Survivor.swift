import Glibc

/// Whether something that was started before is still at work.
package enum Liveness: Sendable, Hashable {
    case alive
    case gone
    /// It cannot be seen; whoever must be sure treats it as alive.
    case unknown
}

extension ProcessIdentity {
    /// Whether this child, or anything that stayed in its session, is still at work; for a daemon that starts again.
    ///
    /// It rests on one promise of the kernel: a number is not given out again while any process has it as its own
    /// number, its group or its session. So when the number now belongs to a process with another start time,
    /// everybody in the old session has gone.
    package func liveness() -> Liveness {
        guard let current = try? Clocks.bootIdentifier() else { return .unknown }
        return current == boot ? livenessInThisBoot() : .gone
    }

    /// Ends it and what stayed in its session: TERM, and KILL when `patience` milliseconds are over. Answers what is
    /// the case then; only `gone` means that nothing of it can have an effect any more.
    package func end(patience: Int64) async -> Liveness {
        let begin = Clocks.bootMilliseconds()
        let (force, giveUp) = (begin + patience, begin + patience + ChildProcess.killPatience)
        var asked = false
        while liveness() == .alive {
            let now = Clocks.bootMilliseconds()
            if now >= giveUp { return .alive }
            if now >= force {
                signalSession(SIGKILL)
            } else if !asked {
                signalSession(SIGTERM)
                signalSession(SIGCONT)
                asked = true
            }
            // A cancelled task does not sleep; the loop then turns faster, and still ends.
            try? await Task.sleep(for: .milliseconds(10))
            if Task.isCancelled { await Task.yield() }
        }
        return liveness()
    }

    private func livenessInThisBoot() -> Liveness {
        do throws(SystemError) {
            let status = try ProcessStatus.read(process)
            if status.startTime != startTime { return .gone }
            return status.hasEnded ? livenessOfRest() : .alive
        } catch {
            return error.code == ENOENT || error.code == ESRCH ? livenessOfRest() : .unknown
        }
    }

    /// The first process has ended: has it left anybody behind?
    private func livenessOfRest() -> Liveness {
        guard let session = try? ProcessStatus.all(inSession: process) else { return .unknown }
        let working = session.filter { !$0.hasEnded }
        if working.contains(where: isOurs) { return .alive }
        if !working.isEmpty { return .unknown }
        // What is hidden from us in /proc still answers to the number of its group.
        let nobodyIsHidden = !session.isEmpty || (kill(-process, 0) != 0 && errno == ESRCH)
        return nobodyIsHidden ? .gone : .unknown
    }

    /// The number may have been given to another session, whose first process has ended as well. It is most unlikely,
    /// and yet a stranger must not be killed: what we started also runs in our control group.
    private func isOurs(_ status: ProcessStatus) -> Bool {
        guard status.startTime >= startTime, let ours = Self.controlGroup(of: "self") else { return false }
        return Self.controlGroup(of: "\(status.process)") == ours
    }

    private static func controlGroup(of process: String) -> [UInt8]? {
        guard let file = try? Descriptor.open("/proc/\(process)/cgroup", O_RDONLY) else { return nil }
        return try? file.readAll(limit: 65_536)
    }

    private func signalSession(_ signal: Int32) {
        // Looked at again right before: between two looks of this loop it may have ended by itself.
        guard liveness() == .alive else { return }
        _ = kill(-process, signal)
        let session = (try? ProcessStatus.all(inSession: process)) ?? []
        let groups = Set(session.filter(isOurs).map(\.group)).subtracting([process])
        for group in groups.sorted() where group > 1 { _ = kill(-group, signal) }
    }
}
