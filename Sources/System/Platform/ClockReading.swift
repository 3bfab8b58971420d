/// The three clocks, read together.
package struct ClockReading: Sendable, Hashable {
    package var bootNanoseconds: Int64
    package var monotonicNanoseconds: Int64
    package var wallMicroseconds: Int64

    package init(bootNanoseconds: Int64, monotonicNanoseconds: Int64, wallMicroseconds: Int64) {
        self.bootNanoseconds = bootNanoseconds
        self.monotonicNanoseconds = monotonicNanoseconds
        self.wallMicroseconds = wallMicroseconds
    }

    package static func now() -> ClockReading {
        ClockReading(
            bootNanoseconds: Clocks.bootNanoseconds(), monotonicNanoseconds: Clocks.monotonicNanoseconds(),
            wallMicroseconds: Clocks.wallMicroseconds())
    }
}
