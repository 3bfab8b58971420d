/// The name of a pool as the configuration spells it.
package struct PoolID: Hashable, Codable, Sendable, CustomStringConvertible {
    package let name: String
    package init(_ name: String) { self.name = name }
    package var description: String { name }
}

/// A run is known by a number that is never given twice in the life of a ledger.
package struct RunID: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let number: Int
    package init(_ number: Int) { self.number = number }
    package static func < (left: RunID, right: RunID) -> Bool { left.number < right.number }
    package var description: String { String(number) }
}

/// An operator's order waiting for its answer. It means something only while the daemon that took it lives.
package struct OrderID: Hashable, Sendable {
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// Whether an attempt does a step or takes it back.
package enum Direction: UInt8, Codable, Sendable {
    case forward
    case undo
}

/// One attempt at one step. Every report echoes it whole; a report that does not match what is in flight is dropped.
package struct AttemptID: Hashable, Codable, Sendable {
    package var run: RunID
    /// 1, and one more each time that the run's plan was replaced or added to: places of steps mean another thing then.
    package var plan: Int
    package var step: Int
    package var number: Int
    package var direction: Direction

    package init(run: RunID, plan: Int, step: Int, number: Int, direction: Direction) {
        self.run = run
        self.plan = plan
        self.step = step
        self.number = number
        self.direction = direction
    }
}

/// Who caused a change. The audit names one for every row.
package enum Actor: Hashable, Codable, Sendable {
    /// The daemon by its own decision.
    case automatic
    /// An operator, by the name of the uid that gave the order (and the claimed one under sudo).
    case person(String)

    package var isAutomatic: Bool { self == .automatic }
}

extension Actor: CustomStringConvertible {
    package var description: String {
        switch self {
        case .automatic: "automatic"
        case .person(let name): name
        }
    }
}
