/// What kept a question from being asked. It says something about us and nothing about the target.
package enum Obstacle: Sendable, Hashable {
    /// The name could not be turned into an address.
    case name(String)
    /// This machine has no way to the address.
    case noRoute
    /// The daemon or the machine has run out of something.
    case lack(String)
    /// The question itself cannot be asked.
    case question(String)
    case cancelled
}

extension Obstacle: CustomStringConvertible {
    package var description: String {
        switch self {
        case .name(let text): "not asked: \(text)"
        case .noRoute: "not asked: this machine has no route to the address"
        case .lack(let text): "not asked: \(text)"
        case .question(let text): "not asked: \(text)"
        case .cancelled: "not asked: cancelled"
        }
    }
}
