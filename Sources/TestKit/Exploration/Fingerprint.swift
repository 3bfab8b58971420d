/// A number that stands for a state. Two states of one number are taken for one: with 64 well mixed bits and some
/// millions of states the chance that this ever hides one is below one in a million.
package struct Fingerprint: Hashable, Sendable {
    private var hash: UInt64 = 0x243f_6a88_85a3_08d3
    /// Small values are gathered here, so that eight of them cost one multiplication.
    private var pending: UInt64 = 0
    private var room = 8

    package init() {}

    @inline(__always)
    package mutating func byte(_ value: UInt8) {
        pending = pending << 8 | UInt64(value)
        room -= 1
        if room == 0 { flush() }
    }

    @inline(__always)
    package mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

    /// A small count; what is larger than a byte holds is clamped.
    @inline(__always)
    package mutating func count(_ value: Int) { byte(UInt8(clamping: value)) }

    @inline(__always)
    package mutating func word(_ value: UInt64) {
        let product = (hash ^ value ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
        hash = (product.high ^ product.low) &+ 0xa076_1d64_78bd_642f &+ value
    }

    @inline(__always)
    package mutating func number(_ value: Int64) { word(UInt64(bitPattern: value)) }

    @inline(__always)
    private mutating func flush() {
        word(pending)
        pending = 0
        room = 8
    }

    package var value: UInt64 {
        var last = self
        last.word(pending)
        last.word(UInt64(room))
        return last.hash
    }
}
