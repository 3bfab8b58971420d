/// How far a step is that takes long and knows its size.
package struct Progress: Hashable, Sendable {
    package enum Unit: UInt8, Sendable {
        case bytes
        case pieces
    }

    package var done: Int64
    /// Nil while nobody knows how much there is to do.
    package var total: Int64?
    package var unit: Unit
    /// What is being done just now, in a few words.
    package var text: String

    package init(done: Int64, total: Int64? = nil, unit: Unit = .bytes, text: String = "") {
        self.done = done
        self.total = total
        self.unit = unit
        self.text = text
    }
}
