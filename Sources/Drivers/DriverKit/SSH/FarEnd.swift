import Platform

/// What the far side said at the end of a command, taken from the last line of its errors.
enum FarEnd: Equatable {
    case status(Int32)
    /// The word came too late; nothing was started.
    case late
    /// Nothing was said: the connection broke, or there never was one.
    case silent

    /// The end, and the errors without the line that told it.
    static func read(_ errors: Excerpt, nonce: String) -> (FarEnd, Excerpt) {
        let text = errors.text
        guard let line = text.split(whereSeparator: \.isNewline).last(where: { $0.hasPrefix("\(nonce) ") }) else {
            return (.silent, errors)
        }
        let word = line.dropFirst(nonce.count + 1)
        var before = Excerpt()
        before.append(Array(text[..<line.startIndex].utf8.dropLast()))
        if word == "late" { return (.late, before) }
        return (Int32(word).map { .status($0) } ?? .silent, before)
    }
}
