import Kinds
import YAML

/// Everything that was found wrong, with the places that marks stand for.
struct ProblemList {
    private(set) var problems: [YAMLProblem] = []
    private var places: [YAMLPlace] = []

    mutating func mark(_ place: YAMLPlace) -> Mark {
        places.append(place)
        return Mark(places.count - 1)
    }

    func place(of mark: Mark) -> YAMLPlace { places[mark.number] }

    mutating func note(_ problem: YAMLProblem) { problems.append(problem) }
    mutating func note(_ more: [YAMLProblem]) { problems += more }

    mutating func note(_ complaint: Complaint) {
        let what = Self.harmless(complaint.what)
        note(YAMLProblem(place(of: complaint.mark), what, allowed: Self.harmless(complaint.allowed)))
    }

    /// A sentence with pieces of somebody's file in it: short, on one line, and nothing that moves a cursor.
    static func harmless(_ text: String) -> String {
        var harmless = ""
        for scalar in text.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                harmless += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            case _: harmless.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.dropFirst(longest).isEmpty ? harmless : harmless + "…"
    }

    private static let longest = 300
}
