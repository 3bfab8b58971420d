/// Where a value was written, as a number that only the reader of the file can turn into a line and a column.
package struct Mark: Hashable, Sendable {
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// Something that is wrong with what was written, found by somebody who knows what it means.
package struct Complaint: Error, Hashable, Sendable {
    package let mark: Mark
    package let what: String
    /// What would be right.
    package let allowed: String

    package init(_ mark: Mark, _ what: String, allowed: String) {
        self.mark = mark
        self.what = what
        self.allowed = allowed
    }
}
