import Glibc

/// Signals to a child and all that stayed in its group.
enum ProcessGroup {
    /// To the whole group, which has the number of its first process. A child so young that it has no group yet gets
    /// the signal alone. Only to be used while the first process is not reaped: until then the number is its own.
    /// An error means that nobody is there or that we may not; both show when the end does not come.
    @Sendable static func send(_ group: pid_t, _ signal: Int32) {
        if kill(-group, signal) != 0 { _ = kill(group, signal) }
    }
}
