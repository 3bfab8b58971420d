import Judgement
import Model
import Orchestration
import Runbook
import Testing

@testable import Exploration

/// A state is known by its portrait. What the portrait leaves out merges states; what it draws too finely never ends.
@Suite struct PortraitTests {
    private func walk(_ steps: [Happening], from start: Instant? = nil) -> Moment {
        var world = Worlds.smallDisaster
        world.budget = Budget(orders: 3, crashes: 3, mishaps: 3, tilts: 3, stops: 3, laters: 3)
        var judge = Judge()
        var moment = Moment(world, flaw: nil)
        if let start { moment.now = start }
        moment.begin(&judge)
        for step in world.prelude + steps { moment.meet(step, in: world, &judge) }
        moment.left = world.budget
        return moment
    }

    private func fingerprint(_ moment: Moment) -> UInt64 {
        Portrait.fingerprint(moment, tick: Worlds.smallDisaster.tick)
    }

    /// One road after the other, each to a state that the machine must tell from all others.
    private static let roads: [[Happening]] = [
        [],
        [.tick],
        [.observe(0, .dead)],
        [.observe(0, .dead), .tick],
        [.observe(0, .dead), .tick, .tick],
        [.observe(0, .dead), .tick, .report(0, .failed)],
        [.observe(0, .dead), .tick, .report(0, .done)],
        [.observe(0, .dead), .tick, .report(0, .unknownDone)],
        [.observe(0, .dead), .tick, .report(0, .unknownOver)],
        [.observe(0, .dead), .tick, .report(0, .unknownGoing)],
        [.observe(0, .dead), .tick, .strike(0)],
        [.observe(0, .dead), .tick, .crash(.goesOn, asleep: false)],
        [.observe(0, .dead), .tick, .crash(.vanished, asleep: false)],
        [.crash(.vanished, asleep: false)],
        [.crash(.vanished, asleep: false), .crash(.vanished, asleep: false)],
        [.tilt],
        [.stop],
        [.ledger(isWritable: false)],
        [.commit(isSlow: true)],
        [.mishap(0, .fallsBehind)],
        [.mishap(0, .standbyStops)],
        [.restore(.now)],
    ]

    @Test func `states that differ in what is judged have different fingerprints`() {
        var seen: [UInt64: [Happening]] = [:]
        for road in Self.roads {
            let moment = walk(road)
            let before = seen.updateValue(road, forKey: fingerprint(moment))
            #expect(before == nil, "\(road) looks like \(before ?? [])")
        }
    }

    @Test(arguments: roads.indices) func `states that differ only in when they are have one fingerprint`(road: Int) {
        let early = walk(Self.roads[road], from: Instant(milliseconds: 50_000_000))
        let late = walk(Self.roads[road], from: Instant(milliseconds: 7_777_777_777))
        #expect(early.now != late.now)
        #expect(fingerprint(early) == fingerprint(late))
    }

    @Test func `a road and a detour that ends where it ends have one fingerprint`() {
        // An answer that changes nothing, a report that nobody believes.
        #expect(fingerprint(walk([.stray(0, .foreign)])) == fingerprint(walk([])))
        #expect(
            fingerprint(walk([.tick, .tick, .tick, .tick])) == fingerprint(walk([.tick, .tick, .tick, .tick, .tick])))
    }

    @Test func `a fingerprint depends on the order and the place of what it is made of`() {
        var seen: Set<UInt64> = []
        var count = 0
        for first in 0..<32 {
            for second in 0..<32 {
                for length in 0..<12 {
                    var print = Fingerprint()
                    print.byte(UInt8(first))
                    for _ in 0..<length { print.byte(0) }
                    print.byte(UInt8(second))
                    seen.insert(print.value)
                    count += 1
                }
            }
        }
        #expect(seen.count == count)
    }
}
