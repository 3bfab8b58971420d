/// Notices that the wall clock was set, or that the machine slept, by comparing what the clocks have gained.
///
/// Only neighbouring readings are compared: a clock that is corrected slowly gains its milliseconds without ever
/// being a jump. The watch reads no clock itself.
package struct ClockWatch: Sendable, Hashable {
    /// What happened between two readings, in milliseconds; negative when the wall clock went back.
    package enum Jump: Sendable, Hashable {
        case wallClockSet(by: Int64)
        case machineSlept(for: Int64)
    }

    private let tolerance: Int64
    private var previous: ClockReading?

    package init(toleratingMilliseconds tolerance: Int64) { self.tolerance = tolerance }

    /// The jumps since the reading before; none for the first one.
    package mutating func notice(_ reading: ClockReading) -> [Jump] {
        defer { previous = reading }
        guard let previous else { return [] }
        let boot = reading.bootNanoseconds - previous.bootNanoseconds
        let awake = reading.monotonicNanoseconds - previous.monotonicNanoseconds
        let wall = (reading.wallMicroseconds - previous.wallMicroseconds) * 1_000
        let set = (wall - boot) / 1_000_000
        let slept = (boot - awake) / 1_000_000
        var jumps: [Jump] = []
        if abs(set) > tolerance { jumps.append(.wallClockSet(by: set)) }
        if slept > tolerance { jumps.append(.machineSlept(for: slept)) }
        return jumps
    }
}
