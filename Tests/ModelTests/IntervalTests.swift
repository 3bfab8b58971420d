import Model
import Testing

@Suite struct IntervalTests {
    @Test(arguments: [
        (Interval.zero, "0s"), (.milliseconds(500), "500ms"), (.seconds(10), "10s"), (.seconds(90), "90s"),
        (.minutes(5), "5m"), (.hours(2), "2h"), (.hours(168), "168h"), (.milliseconds(1_500), "1.5s"),
        (.milliseconds(61_020), "61.02s"), (.milliseconds(-10_000), "-10s"), (.milliseconds(-1), "-1ms"),
    ])
    func `a length of time is spelled as in the configuration`(length: Interval, spelled: String) {
        #expect(length.description == spelled)
    }

    @Test func `the smallest unit that fits is taken, and no fraction is lost`() {
        #expect(Interval.milliseconds(3_600_001).description == "3600.001s")
        #expect((Interval.minutes(1) + .milliseconds(10)).description == "60.01s")
    }

    @Test func `instants and intervals add up`() {
        let start = Instant(milliseconds: 1_000)
        #expect(start + .seconds(2) - start == .seconds(2))
        #expect(start - .seconds(1) == Instant(milliseconds: 0))
        #expect(Instant.distantPast + .hours(1_000_000) < start)
    }
}
