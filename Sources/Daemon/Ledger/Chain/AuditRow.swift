package import Model

/// One row of the audit as it lies in the file. Nothing in it is made again for hashing: what was stored is hashed.
package struct AuditRow: Hashable, Sendable {
    package var sequence: Int64
    /// Microseconds since 1970, for people.
    package var wall: Int64
    package var boot: String
    /// On the axis of that boot.
    package var at: Instant
    package var pool: String?
    package var run: Int64?
    package var step: String?
    package var attempt: Int64?
    package var kind: String
    package var actor: String
    package var reason: String
    package var epoch: Int64?
    /// The change itself, as JSON.
    package var change: String
    /// The change as a sentence.
    package var text: String
    /// The hash of what the row is about, after it.
    package var state: [UInt8]
    package var previous: [UInt8]
    package var hash: [UInt8]
}

extension AuditRow {
    /// A person by this name would read as the daemon itself.
    private static let automatic = "automatic"
    private static let escape = "="

    static func word(for actor: Actor) -> String {
        switch actor {
        case .automatic: automatic
        case .person(let name): name == automatic || name.hasPrefix(escape) ? escape + name : name
        }
    }

    static func actor(of word: String) -> Actor {
        if word == automatic { return .automatic }
        return .person(word.hasPrefix(escape) ? String(word.dropFirst()) : word)
    }
}
