/// Chance that repeats itself: the same seed gives the same numbers on every machine. (SplitMix64.)
package struct Seeded: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, and not with, the limit.
    package mutating func below(_ limit: Int) -> Int {
        precondition(limit > 0, "there is no number below \(limit)")
        return Int(next() % UInt64(limit))
    }

    /// True in this many of a hundred cases.
    package mutating func happens(percent: Int) -> Bool { below(100) < percent }

    /// What `Orchestrator.handle` takes for chance.
    package mutating func chance() -> UInt32 { UInt32(truncatingIfNeeded: next()) }
}
