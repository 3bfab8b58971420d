/// The part of a target after the `?`. What nobody asked for is refused, since it would be ignored otherwise.
struct Query {
    private var values: [(name: String, value: String)] = []
    private var asked: [String] = []

    init(_ text: Substring) throws(Problem) {
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Percent.decode(halves[0], plusIsBlank: true), halves.count == 2,
                let value = Percent.decode(halves[1], plusIsBlank: true)
            else { throw Problem.badRequest("`\(part)` in the query is not `name=value` in percent coding") }
            guard !values.contains(where: { $0.name == name }) else {
                throw Problem.badRequest("`\(name)` is given twice")
            }
            values.append((name, value))
        }
    }

    mutating func take(_ name: String) -> String? {
        asked.append(name)
        guard let place = values.firstIndex(where: { $0.name == name }) else { return nil }
        return values.remove(at: place).value
    }

    mutating func take<Word>(_ name: String, among words: [(String, Word)]) throws(Problem) -> Word? {
        guard let text = take(name) else { return nil }
        guard let word = words.first(where: { $0.0 == text }) else {
            let allowed = words.map(\.0).joined(separator: ", ")
            throw Problem.badRequest("`\(name)` is `\(text)`", hint: "allowed: \(allowed)")
        }
        return word.1
    }

    mutating func time(_ name: String) throws(Problem) -> Timestamp? {
        guard let text = take(name) else { return nil }
        guard let time = Timestamp(text) else {
            throw Problem.badRequest("`\(name)` is `\(text)`", hint: "RFC 3339, like 2026-11-20T12:00:00Z")
        }
        return time
    }

    mutating func number(_ name: String, in range: ClosedRange<Int>, otherwise usual: Int) throws(Problem) -> Int {
        guard let text = take(name) else { return usual }
        guard let number = Int(text), range.contains(number) else {
            throw Problem.badRequest(
                "`\(name)` is `\(text)`", hint: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func finish() throws(Problem) {
        guard let extra = values.first else { return }
        let allowed = asked.isEmpty ? "this takes no query" : "allowed: \(asked.joined(separator: ", "))"
        throw Problem.badRequest("`\(extra.name)` means nothing here", hint: allowed)
    }
}

extension Problem {
    static func badRequest(_ detail: String, hint: String? = nil) -> Problem {
        Problem("The request is not understood", status: 400, detail: detail, hint: hint)
    }
}
