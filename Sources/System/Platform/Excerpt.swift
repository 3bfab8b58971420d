/// What is kept of a stream that may be longer than anybody wants to keep: its beginning and its end.
///
/// The beginning says what a program was about to do, the end says why it gave up; the middle is what floods.
package struct Excerpt: Sendable, Hashable {
    /// At most this many bytes are kept of one stream.
    package static let limit = 65_536

    private var head: [UInt8] = []
    /// Grows to half the limit, and is a ring from then on.
    private var tail: [UInt8] = []
    /// Where the oldest byte of the ring stands.
    private var oldest = 0
    /// All bytes that have come, kept or not.
    package private(set) var total = 0

    package init() {}

    private static let half = limit / 2

    /// How many bytes between beginning and end were not kept.
    package var omitted: Int { total - head.count - tail.count }
    package var isCut: Bool { omitted > 0 }

    /// What was kept, without a mark.
    package var bytes: [UInt8] { head + tail[oldest...] + tail[..<oldest] }

    /// What was kept, as text, with a line in the place of what was not.
    package var text: String {
        guard isCut else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: head, as: UTF8.self) + "\n[\(omitted) bytes left out]\n"
            + String(decoding: tail[oldest...] + tail[..<oldest], as: UTF8.self)
    }

    package mutating func append(_ bytes: [UInt8]) {
        total += bytes.count
        var rest = bytes[...]
        let begins = rest.prefix(Self.half - head.count)
        head += begins
        rest = rest.dropFirst(begins.count).suffix(Self.half)
        let grows = rest.prefix(Self.half - tail.count)
        tail += grows
        for byte in rest.dropFirst(grows.count) {
            tail[oldest] = byte
            oldest = oldest + 1 == Self.half ? 0 : oldest + 1
        }
    }
}
