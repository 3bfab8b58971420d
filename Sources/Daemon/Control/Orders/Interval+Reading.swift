package import Model

extension Interval {
    /// The spelling of the configuration: `500ms`, `10s`, `5m`, `2h`, `7d`.
    package init?(spelling: String) {
        let digits = spelling.utf8.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9, let number = Int64(String(spelling.prefix(digits.count))) else {
            return nil
        }
        switch spelling.dropFirst(digits.count) {
        case "ms": self = .milliseconds(number)
        case "s": self = .seconds(number)
        case "m": self = .minutes(number)
        case "h": self = .hours(number)
        case "d": self = .hours(number * 24)
        case _: return nil
        }
    }
}
