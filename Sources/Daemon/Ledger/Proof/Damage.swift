/// Where an audit stops being what was written.
package struct Damage: Error, Hashable, Sendable {
    /// The first row that does not fit; for a cut tail the first that is missing.
    package var sequence: Int64
    package var what: String
}
