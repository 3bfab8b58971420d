import Platform
import Testing

@Suite struct ExcerptTests {
    /// Bytes that differ from their neighbours far and near.
    private func stream(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) } }

    @Test(arguments: [0, 1, 32_767, 32_768, 32_769, 65_535, 65_536])
    func `what fits is kept as it is`(count: Int) {
        for piece in [1, 1_000, 32_768, 100_000] {
            let excerpt = fill(stream(count), by: piece)
            #expect(excerpt.bytes == stream(count))
            #expect(!excerpt.isCut && excerpt.total == count)
        }
    }

    @Test(arguments: [65_537, 98_304, 98_305, 131_072, 200_000])
    func `of what does not fit the beginning and the end are kept`(count: Int) {
        for piece in [1, 999, 32_768, 65_536, 300_000] {
            let excerpt = fill(stream(count), by: piece)
            #expect(excerpt.bytes == stream(count).prefix(32_768) + stream(count).suffix(32_768))
            #expect(excerpt.omitted == count - 65_536)
        }
    }

    @Test func `text says where something is missing`() {
        let excerpt = fill(
            Array(String(repeating: "a", count: 40_000).utf8) + Array(String(repeating: "b", count: 40_000).utf8),
            by: 777)
        let (head, tail) = (String(repeating: "a", count: 32_768), String(repeating: "b", count: 32_768))
        #expect(excerpt.text == head + "\n[14464 bytes left out]\n" + tail)
    }

    @Test func `bytes that are no text are no crash`() {
        #expect(fill([0xFF, 0x41, 0xC3], by: 1).text == "\u{FFFD}A\u{FFFD}")
    }

    private func fill(_ bytes: [UInt8], by piece: Int) -> Excerpt {
        var excerpt = Excerpt()
        for start in stride(from: 0, to: bytes.count, by: piece) {
            excerpt.append(Array(bytes[start..<min(start + piece, bytes.count)]))
        }
        return excerpt
    }
}
