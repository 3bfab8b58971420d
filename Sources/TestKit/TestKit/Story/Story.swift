/// One outage as a text: a title, what is given, what happens, a line of dashes, and what the daemon does about it.
package struct Story: Sendable {
    package struct Line: Sendable {
        package let number: Int
        package let text: String
    }

    package let title: String
    package let given: [Line]
    package let events: [Line]
    /// Everything above the line of dashes, as it stands in the file.
    package let script: String
    package let expected: String

    package init(_ text: String) throws(StoryFault) {
        var given: [Line] = []
        var events: [Line] = []
        var title = ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let rule = lines.firstIndex { $0.count >= 3 && $0.allSatisfy { $0 == "-" } } ?? lines.count
        for (index, raw) in lines[..<rule].enumerated() {
            let line = Line(number: index + 1, text: Self.trimmed(raw))
            if line.text.isEmpty || line.text.hasPrefix("#") { continue }
            if title.isEmpty {
                title = line.text
            } else if line.text.hasPrefix("given ") {
                given.append(Line(number: line.number, text: String(line.text.dropFirst("given ".count))))
            } else {
                events.append(line)
            }
        }
        guard !title.isEmpty else { throw StoryFault(1, "a story begins with a sentence that says what it tells") }
        self.title = title
        self.given = given
        self.events = events
        script = Self.withoutEndingBlankLines(lines[..<rule]).joined(separator: "\n")
        expected = Self.withoutEndingBlankLines(lines.dropFirst(rule + 1)).joined(separator: "\n")
    }

    /// The file as it should read with this transcript.
    package func written(with transcript: String) -> String {
        script + "\n\n" + String(repeating: "-", count: 80) + "\n" + transcript + "\n"
    }

    private static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }

    private static func withoutEndingBlankLines(_ lines: ArraySlice<String>) -> ArraySlice<String> {
        var kept = lines
        while kept.last.map({ trimmed($0).isEmpty }) == true { kept.removeLast() }
        return kept
    }
}

/// What is wrong with a story, and where.
package struct StoryFault: Error, CustomStringConvertible {
    package let line: Int
    package let text: String

    package init(_ line: Int, _ text: String) {
        self.line = line
        self.text = text
    }

    package var description: String { "line \(line): \(text)" }
}
