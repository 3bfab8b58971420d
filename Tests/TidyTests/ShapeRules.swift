/// What fits on one screen can be seen whole; these are the sizes that keep it so.
enum ShapeRules {
    static let functionLines = 60
    static let fileLines = 400
    static let columns = 120

    static func longFunctions(in file: SourceFile) -> [Complaint] {
        file.bodies.compactMap { body in
            guard let last = file.tokens.at(body.closing) ?? file.tokens.last else { return nil }
            let first = file.tokens[body.keyword]
            let length = last.line - first.line + 1
            guard length > functionLines else { return nil }
            return file.complaint(first.line, "`\(body.name)` has \(length) lines; at most \(functionLines)")
        }
    }

    static func longFile(_ file: SourceFile) -> [Complaint] {
        guard file.lines.count > fileLines else { return [] }
        return [file.complaint(fileLines + 1, "the file has \(file.lines.count) lines; at most \(fileLines)")]
    }

    static func longLines(in file: SourceFile) -> [Complaint] {
        file.lines.enumerated().filter { $0.element.count > columns }.map { offset, line in
            file.complaint(offset + 1, "the line has \(line.count) columns; at most \(columns)")
        }
    }
}
