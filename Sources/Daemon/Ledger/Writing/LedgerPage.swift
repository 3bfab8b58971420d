package import Model
package import Orchestration
package import Platform

/// What one commit makes durable: a turn, and the small things that are not of the audit but must not be lost.
package struct LedgerPage: Sendable {
    package var turn: Turn
    package var marks: [PoolID: PoolMarks]
    /// Local children that are held, and are let go when the commit has returned.
    package var held: [ChildNote]
    /// Children that have ended and were reaped.
    package var reaped: [ProcessIdentity]
    /// Up to which number each sink has taken all messages.
    package var delivered: [String: Int64]

    package init(
        turn: Turn = Turn(), marks: [PoolID: PoolMarks] = [:], held: [ChildNote] = [], reaped: [ProcessIdentity] = [],
        delivered: [String: Int64] = [:]
    ) {
        self.turn = turn
        self.marks = marks
        self.held = held
        self.reaped = reaped
        self.delivered = delivered
    }

    var isEmpty: Bool {
        turn.records.isEmpty && marks.isEmpty && held.isEmpty && reaped.isEmpty && delivered.isEmpty
    }
}

/// A local child of an attempt, as the next start must know it.
package struct ChildNote: Hashable, Sendable {
    package var attempt: AttemptID
    /// What else names the attempt.
    package var mark: String
    package var child: ProcessIdentity
    /// It is ended then, whoever is alive to do it.
    package var until: Instant

    package init(attempt: AttemptID, mark: String, child: ProcessIdentity, until: Instant) {
        self.attempt = attempt
        self.mark = mark
        self.child = child
        self.until = until
    }
}
