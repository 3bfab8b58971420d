import Model
import Synchronization

/// Wakes the core when it asked to be woken. One alarm for each pool and one for the daemon; a later wish replaces an
/// earlier one.
final class Timers: Sendable {
    private let clock: any Timepiece
    private let ring: @Sendable (PoolID?) -> Void
    private let alarms = Mutex<[PoolID?: @Sendable () -> Void]>([:])

    init(_ clock: any Timepiece, ring: @escaping @Sendable (PoolID?) -> Void) {
        self.clock = clock
        self.ring = ring
    }

    func wake(_ pool: PoolID?, at instant: Instant) {
        let callOff = clock.alarm(at: instant) { [ring] in ring(pool) }
        alarms.withLock { $0.updateValue(callOff, forKey: pool) }?()
    }

    func stop() {
        let all = alarms.withLock { alarms in
            defer { alarms = [:] }
            return alarms
        }
        for callOff in all.values { callOff() }
    }
}
