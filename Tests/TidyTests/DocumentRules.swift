import Foundation

/// What the documents promise is there, and nothing in the project tells where it was written.
enum DocumentRules {
    /// Put together here, so that this file does not contain what it forbids.
    static let machineNames = [
        "/wor" + "k/", "/roo" + "t/", "/opt/swi" + "ft", "far" + "m-studio", "far" + "m-bench", "before" + "-stop",
    ]

    static func brokenLinks(in file: SourceFile, _ paths: Set<String>) -> [Complaint] {
        let folder = file.path.split(separator: "/").dropLast()
        return links(in: file).compactMap { target, line in
            let path = target.prefix { $0 != "#" && $0 != "?" }
            guard !path.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
            guard let place = resolve(path, from: Array(folder)), paths.contains(place) || place.isEmpty else {
                return file.complaint(line, "the link to `\(target)` leads nowhere")
            }
            return nil
        }
    }

    static func machineNames(in file: SourceFile) -> [Complaint] {
        file.lines.enumerated().flatMap { offset, line in
            machineNames.filter { names($0, in: line) }.map {
                file.complaint(offset + 1, "`\($0)` is a place on the writer's machine")
            }
        }
    }

    /// The targets of `[text](target)` and `[text]: target`; what stands in a block of code is an example.
    private static func links(in file: SourceFile) -> [(target: String, line: Int)] {
        var isExample = false
        return file.lines.enumerated().flatMap { offset, line -> [(String, Int)] in
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isExample.toggle()
                return []
            }
            guard !isExample else { return [] }
            let prose = line.replacing(/`[^`]*`/, with: "")
            let inline = prose.matches(of: /\]\(\s*<?([^)\s>]+)/).map { String($0.1) }
            let reference = prose.firstMatch(of: /^\s*\[[^\]]+\]:\s*<?([^\s>]+)/).map { [String($0.1)] } ?? []
            return (inline + reference).map { ($0, offset + 1) }
        }
    }

    /// The path from the package root, or nothing when it leads out of the package.
    private static func resolve(_ path: Substring, from folder: [Substring]) -> String? {
        var parts = path.hasPrefix("/") ? [] : folder
        for part in (path.removingPercentEncoding ?? String(path)).split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// A path counts only from its beginning: the same letters deeper inside another path are another place.
    private static func names(_ name: String, in line: Substring) -> Bool {
        line.ranges(of: name).contains { range in
            guard name.hasPrefix("/"), range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || "._-/}$".contains(before))
        }
    }
}
