/// Reading a value as what its field takes. Each answers with a value or one problem, so that whoever walks a document
/// can note the problem and go on to the next field.
extension YAMLNode {
    package func mapping() throws(YAMLProblem) -> YAMLMapping {
        guard case .mapping(let mapping) = content else { throw mistaken(for: "a mapping of keys to values") }
        return mapping
    }

    package func sequence() throws(YAMLProblem) -> [YAMLNode] {
        guard case .sequence(let elements) = content else { throw mistaken(for: "a list") }
        return elements
    }

    package func scalar() throws(YAMLProblem) -> YAMLScalar {
        guard case .scalar(let scalar) = content else { throw mistaken(for: "a single value") }
        return scalar
    }

    /// Text, quoted or not: `on`, `1e3` and `2001-01-01` are text where text is asked for. Nothing at all is not; empty
    /// text is written `""`.
    package func text() throws(YAMLProblem) -> String {
        guard case .scalar(let scalar) = content, !scalar.isMissing else { throw mistaken(for: "text") }
        return scalar.text
    }

    /// `true` or `false`, in these letters and without quotes.
    package func boolean() throws(YAMLProblem) -> Bool {
        guard case .scalar(let scalar) = content, !scalar.isQuoted else { throw mistaken(for: "true or false") }

        switch scalar.text {
        case "true": return true
        case "false": return false
        default: throw mistaken(for: "true or false")
        }
    }

    /// Decimal digits, with a sign if need be, without quotes. A leading zero is refused, because half of the world
    /// reads `010` as eight.
    package func integer<Number: FixedWidthInteger>(
        in range: ClosedRange<Number> = Number.min...Number.max
    ) throws(YAMLProblem) -> Number {
        // The bounds of the widest types are no help to anybody.
        let allowed =
            Number.bitWidth >= 64 && range == Number.min...Number.max
            ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard case .scalar(let scalar) = content, !scalar.isQuoted, Self.isDecimal(scalar.text) else {
            throw mistaken(for: allowed)
        }
        guard let number = Number(scalar.text), range.contains(number) else {
            throw problem("\(Quoted.text(scalar.text)) is out of range", allowed: allowed)
        }
        return number
    }

    private static func isDecimal(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let hasOnlyDigits = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return !digits.isEmpty && hasOnlyDigits && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    }

    /// What the value is, in the words of somebody who reads the file.
    package func mistaken(for allowed: String) -> YAMLProblem {
        switch content {
        case .mapping: problem("is a mapping", allowed: allowed)
        case .sequence: problem("is a list", allowed: allowed)
        case .scalar(let scalar) where scalar.isMissing: problem("has no value", allowed: allowed)
        case .scalar(let scalar) where scalar.isQuoted:
            problem("is the quoted text \(Quoted.text(scalar.text))", allowed: allowed)
        case .scalar(let scalar): problem("is \(Quoted.text(scalar.text))", allowed: allowed)
        }
    }
}
