import Testing

@testable import Control

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (1_795_176_000_000_000, "2026-11-20T12:00:00.000000Z"),
            (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
            (-62_135_596_800_000_000, "0001-01-01T00:00:00.000000Z"),
        ] as [(Int64, String)])
    func `times are RFC 3339 in UTC with microseconds`(micros: Int64, text: String) {
        #expect(Timestamp(microseconds: micros).description == text)
        #expect(Timestamp(text)?.microseconds == micros)
    }

    @Test func `every day of four centuries is read back`() {
        for day in stride(from: Int64(-80_000), to: 80_000, by: 13) {
            let time = Timestamp(microseconds: day * 86_400_000_000 + 123_456)
            #expect(Timestamp(time.description) == time)
        }
    }

    @Test(arguments: [
        ("2026-11-20", "2026-11-20T00:00:00.000000Z"), ("2026-11-20 12:30", "2026-11-20T12:30:00.000000Z"),
        ("2026-11-20T12:30:15.5+02:00", "2026-11-20T10:30:15.500000Z"),
        ("2026-11-20t12:30:15.123456789z", "2026-11-20T12:30:15.123456Z"),
        ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000000Z"),
    ])
    func `people may leave things out`(typed: String, meant: String) {
        #expect(Timestamp(typed)?.description == meant)
    }

    @Test(arguments: [
        "", "2026", "2026-13-01", "2026-02-29", "2026-11-31", "2026-11-20T24:00", "2026-11-20T12:60",
        "2026-11-20T12:00:00.Z", "2026-11-20T12:00:00+1", "2026-11-20T12:00:00Zx", "20-11-2026", "yesterday",
        "+026-11-20",
    ])
    func `what is no time is refused`(text: String) { #expect(Timestamp(text) == nil) }
}
