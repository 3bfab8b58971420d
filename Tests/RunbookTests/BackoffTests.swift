import Model
import Runbook
import Testing

@Suite struct BackoffTests {
    private func waits(_ chance: UInt32, first: Interval = .seconds(1)) -> [Interval] {
        (1...7).map { Backoff.wait(after: $0, first: first, limit: .seconds(30), chance: chance) }
    }

    @Test func `without chance it doubles from a second to thirty`() {
        #expect(waits(0).map(\.description) == ["1s", "2s", "4s", "8s", "16s", "30s", "30s"])
    }

    @Test func `chance takes away less than a quarter`() {
        for chance in [UInt32(1), 500, 1_023, 1_024, .max] {
            for (spread, plain) in zip(waits(chance), waits(0)) {
                #expect(spread <= plain)
                #expect(spread * 4 >= plain * 3)
            }
        }
    }

    @Test func `a wait longer than the limit is cut, and many attempts do not overflow`() {
        #expect(waits(0, first: .minutes(5)).allSatisfy { $0 == .seconds(30) })
        #expect(
            Backoff.wait(after: 1_000_000, first: .milliseconds(1), limit: .seconds(30), chance: 0) == .seconds(30))
        #expect(Backoff.wait(after: 5, first: .zero, limit: .seconds(30), chance: 7) == .zero)
    }
}
