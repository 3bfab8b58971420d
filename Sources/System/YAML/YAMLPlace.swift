/// Where something stands: the file, the line and column as an editor counts them, and the path within the document.
package struct YAMLPlace: Sendable, Hashable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in characters.
    package let column: Int
    package let path: YAMLPath

    package init(file: String, line: Int, column: Int, path: YAMLPath = .top) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
    }
}

extension YAMLPlace: CustomStringConvertible {
    /// `FILE:LINE:COLUMN`, which editors and terminals know how to follow.
    package var description: String { "\(file):\(line):\(column)" }
}
