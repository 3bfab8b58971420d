/// Numbers as people read them.
package enum Amount {
    package static func bytes(_ count: Int64) -> String {
        var value = Double(count)
        guard value.magnitude >= 1_024 else { return "\(count) B" }
        var unit = 0
        let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        value /= 1_024
        while value.magnitude >= 1_000, unit < units.count - 1 {
            value /= 1_024
            unit += 1
        }
        return "\(decimal(value)) \(units[unit])"
    }

    /// `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`, `5 d 3 h`.
    package static func seconds(_ seconds: Double) -> String {
        guard seconds.magnitude >= 60, seconds.magnitude < 1e12 else { return "\(decimal(seconds)) s" }
        let whole = Int64(seconds.rounded())
        let parts: [(String, Int64)] = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)]
        for (place, part) in parts.enumerated() where whole / part.1 > 0 {
            let first = "\(whole / part.1) \(part.0)"
            guard place + 1 < parts.count else { return first }
            let rest = whole % part.1 / parts[place + 1].1
            return rest == 0 ? first : "\(first) \(rest) \(parts[place + 1].0)"
        }
        return "\(whole) s"
    }

    /// One digit after the point while it says something.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "?" }
        if value.magnitude >= 99.95 { return String(Int64(value.rounded())) }
        let tenths = Int64((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let size = tenths.magnitude
        return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
    }
}
