import Platform
import Testing

@Suite struct ClockTests {
    private func reading(boot: Int64, awake: Int64, wall: Int64) -> ClockReading {
        ClockReading(
            bootNanoseconds: boot * 1_000_000, monotonicNanoseconds: awake * 1_000_000, wallMicroseconds: wall * 1_000)
    }

    @Test func `clocks that go together are no jump, however long it took`() {
        var watch = ClockWatch(toleratingMilliseconds: 2_000)
        #expect(watch.notice(reading(boot: 0, awake: 0, wall: 1_000_000)).isEmpty)
        #expect(watch.notice(reading(boot: 86_400_000, awake: 86_400_000, wall: 87_401_900)).isEmpty)
    }

    @Test func `a wall clock that is set is told with its direction`() {
        var watch = ClockWatch(toleratingMilliseconds: 2_000)
        _ = watch.notice(reading(boot: 0, awake: 0, wall: 10_000))
        #expect(watch.notice(reading(boot: 1_000, awake: 1_000, wall: 3_611_000)) == [.wallClockSet(by: 3_600_000)])
        #expect(watch.notice(reading(boot: 2_000, awake: 2_000, wall: 12_000)) == [.wallClockSet(by: -3_600_000)])
        #expect(watch.notice(reading(boot: 3_000, awake: 3_000, wall: 13_000)).isEmpty, "once for each jump")
    }

    @Test func `a machine that slept is told, and its wall clock was not set`() {
        var watch = ClockWatch(toleratingMilliseconds: 2_000)
        _ = watch.notice(reading(boot: 0, awake: 0, wall: 0))
        #expect(watch.notice(reading(boot: 60_000, awake: 1_000, wall: 60_000)) == [.machineSlept(for: 59_000)])
    }

    @Test func `a slow correction is no jump`() {
        var watch = ClockWatch(toleratingMilliseconds: 2_000)
        for second in 0..<100_000 as Range<Int64> {
            let jumps = watch.notice(reading(boot: second * 1_000, awake: second * 1_000, wall: second * 1_001))
            #expect(jumps.isEmpty)
        }
    }

    @Test func `the clocks of the machine go forward and agree with each other`() {
        var watch = ClockWatch(toleratingMilliseconds: 2_000)
        let first = ClockReading.now()
        #expect(watch.notice(first).isEmpty)
        let second = ClockReading.now()
        #expect(second.bootNanoseconds > first.bootNanoseconds)
        #expect(Clocks.bootMilliseconds() >= first.bootNanoseconds / 1_000_000)
        #expect(second.wallMicroseconds > 1_700_000_000_000_000)
        #expect(second.bootNanoseconds >= first.monotonicNanoseconds)
    }

    @Test func `the boot has one name`() throws {
        let name = try Clocks.bootIdentifier()
        #expect(name.count == 36)
        #expect(try Clocks.bootIdentifier() == name)
    }
}
