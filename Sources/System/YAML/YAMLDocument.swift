/// A file that was read: its values, and everything that is wrong with how it is written.
///
/// The two go together. A key that stands twice is a problem, and yet the rest of the file can be checked for more.
package struct YAMLDocument: Sendable {
    package let file: String
    /// The outermost value; nothing when the file could not be read to its end.
    package let root: YAMLNode?
    /// In the order of the file's lines.
    package let problems: [YAMLProblem]

    /// Reads a text. It never fails: what is wrong is in `problems`.
    package init(_ bytes: [UInt8], file: String, limits: YAMLLimits = .configuration) {
        self.file = file
        if let problem = Self.refusal(of: bytes, file: file, limits: limits) {
            root = nil
            problems = [problem]
            return
        }
        guard let reader = EventReader(bytes, file: file) else {
            root = nil
            problems = [YAMLProblem(YAMLPlace(file: file, line: 1, column: 1), "out of memory", allowed: "more memory")]
            return
        }
        var builder = TreeBuilder(reader, file: file, limits: limits)
        root = builder.build()
        problems = YAMLProblems(builder.problems).list
    }

    package init(_ text: String, file: String, limits: YAMLLimits = .configuration) {
        self.init(Array(text.utf8), file: file, limits: limits)
    }

    /// What is asked of the bytes before any of them is understood.
    private static func refusal(of bytes: [UInt8], file: String, limits: YAMLLimits) -> YAMLProblem? {
        guard bytes.count <= limits.bytes else {
            return YAMLProblem(
                YAMLPlace(file: file, line: 1, column: 1), "the file has \(bytes.count) bytes",
                allowed: "at most \(limits.bytes)")
        }
        guard let zero = bytes.firstIndex(of: 0) else { return nil }
        return YAMLProblem(
            YAMLPlace(file: file, byte: zero, in: bytes), "there is a NUL byte", allowed: "text without NUL")
    }
}
