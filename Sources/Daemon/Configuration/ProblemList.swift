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
        note(YAMLProblem(place(of: complaint.mark), complaint.what, allowed: complaint.allowed))
    }
}
