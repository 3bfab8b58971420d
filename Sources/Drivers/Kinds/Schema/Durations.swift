import Model

/// Lengths of time as the configuration spells them.
package enum Durations {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ]

    static func read(_ text: String, in range: ClosedRange<Int64>) throws(Scalar.Reason) -> Value? {
        guard let parts = Digits.split(text) else { return nil }
        guard text == "0" || !parts.unit.isEmpty else { throw Scalar.Reason("has no unit") }
        guard let unit = text == "0" ? units.last : units.first(where: { $0.name == parts.unit }) else { return nil }
        guard let number = Int64(parts.number) else { throw Scalar.Reason("is out of range") }
        let (length, overflow) = number.multipliedReportingOverflow(by: unit.milliseconds)
        guard !overflow, range.contains(length) else { throw Scalar.Reason("is out of range") }
        return .interval(Interval(milliseconds: length))
    }

    /// In the largest unit that divides it, so that what is shown can be read again.
    package static func text(_ milliseconds: Int64) -> String {
        guard milliseconds != 0, let unit = units.first(where: { milliseconds % $0.milliseconds == 0 }) else {
            return "0"
        }
        return "\(milliseconds / unit.milliseconds)\(unit.name)"
    }
}
