/// One event of a stream: a name, a mark by which a client goes on later, and text.
package struct ServerSentEvent: Sendable, Hashable {
    package var name: String?
    package var mark: String?
    package var data: String

    package init(name: String? = nil, mark: String? = nil, data: String) {
        self.name = name
        self.mark = mark
        self.data = data
    }

    /// A line break in a name or a mark would begin another field; in the text each line is a field of its own.
    var bytes: [UInt8] {
        var text = ""
        if let mark { text += "id: \(Self.line(mark))\n" }
        if let name { text += "event: \(Self.line(name))\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += "data: \(line)\n"
        }
        return Array("\(text)\n".utf8)
    }

    private static func line(_ text: String) -> Substring { text.prefix { !$0.isNewline } }
}
