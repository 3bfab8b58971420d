/// Numbers of bytes as the configuration spells them.
package enum Sizes {
    private static let units: [(name: String, bytes: Int64)] = [
        ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1),
    ]
    /// More than any log that anybody would be ready to lose, and far from where sums overflow.
    private static let largest: Int64 = 1 << 56

    static func read(_ text: String) throws(Scalar.Reason) -> Int64? {
        guard let parts = Digits.split(text) else { return nil }
        guard text == "0" || !parts.unit.isEmpty else { throw Scalar.Reason("has no unit") }
        guard let unit = text == "0" ? units.last : units.first(where: { $0.name == parts.unit }) else { return nil }
        guard let number = Int64(parts.number) else { throw Scalar.Reason("is out of range") }
        let (size, overflow) = number.multipliedReportingOverflow(by: unit.bytes)
        guard !overflow, size <= largest else { throw Scalar.Reason("is out of range") }
        return size
    }

    package static func text(_ bytes: Int64) -> String {
        guard bytes != 0, let unit = units.first(where: { bytes % $0.bytes == 0 }) else { return "0" }
        return "\(bytes / unit.bytes)\(unit.name)"
    }
}
