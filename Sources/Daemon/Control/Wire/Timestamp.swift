/// A point on the wall clock, for people: RFC 3339 in UTC with microseconds, `2026-11-20T12:00:03.100000Z`.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Since 1970-01-01 00:00 UTC.
    package var microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// In seconds.
    package static func - (left: Timestamp, right: Timestamp) -> Double {
        Double(left.microseconds - right.microseconds) / 1_000_000
    }

    private static let daySeconds: Int64 = 86_400
    private static let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999
}

extension Timestamp: CustomStringConvertible {
    package var description: String {
        let kept = min(max(microseconds, Self.range.lowerBound), Self.range.upperBound)
        let seconds = Self.floored(kept, by: 1_000_000)
        let day = Self.floored(seconds, by: Self.daySeconds)
        let clock = seconds - day * Self.daySeconds
        let date = Self.date(ofDay: day)
        let left = "\(Self.pad(date.year, 4))-\(Self.pad(date.month, 2))-\(Self.pad(date.day, 2))"
        let right = "\(Self.pad(clock / 3_600, 2)):\(Self.pad(clock / 60 % 60, 2)):\(Self.pad(clock % 60, 2))"
        return "\(left)T\(right).\(Self.pad(kept - seconds * 1_000_000, 6))Z"
    }

    /// `12:00:03`, where the day is known.
    package var clock: String { String(description.dropFirst(11).prefix(8)) }
    /// `2026-11-20 12:00:03`.
    package var minuteStamp: String { "\(description.prefix(10)) \(clock)" }

    private static func floored(_ value: Int64, by step: Int64) -> Int64 {
        value >= 0 ? value / step : -((step - 1 - value) / step)
    }

    private static func pad(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The proleptic Gregorian calendar, counted in years that begin in March: then the odd day comes last.
    private static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + 719_468
        let era = floored(shifted, by: 146_097)
        let inEra = shifted - era * 146_097
        let year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * year + year / 4 - year / 100)
        let fromMarch = (5 * inYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, inYear - (153 * fromMarch + 2) / 5 + 1)
    }

    static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
        let fromMarch = month > 2 ? month - 3 : month + 9
        let counted = month > 2 ? year : year - 1
        let era = floored(counted, by: 400)
        let inEra = counted - era * 400
        let inYear = (153 * fromMarch + 2) / 5 + day - 1
        return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let timestamp = Timestamp(text) else { throw JSONFault("`\(text)` is not a time") }
        self = timestamp
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
