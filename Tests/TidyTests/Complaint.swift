import Testing

/// What one rule has against one place. It names the place so that nobody has to search.
struct Complaint: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let what: String

    /// Against the manifest as a whole: what the package manager prints of it has no lines.
    static func manifest(_ what: String) -> Complaint { Complaint(path: "Package.swift", line: 1, what: what) }

    var description: String { "\(path):\(line): \(what)" }
}

/// Fails the test once for each complaint, so that one run shows the whole list.
func expectNone(_ complaints: [Complaint], sourceLocation: SourceLocation = #_sourceLocation) {
    for complaint in complaints {
        Issue.record("\(complaint.description)", sourceLocation: sourceLocation)
    }
}
