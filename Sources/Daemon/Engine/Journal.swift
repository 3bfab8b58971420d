package import DriverKit
package import Judgement
package import Model
package import Orchestration
package import Platform

/// Where every turn becomes durable before anything of it is done. The ledger fulfils it; a test has one in memory;
/// another machine may one day hold a third.
///
/// It is called by the conductor alone, one call at a time. No call but `commit` may keep it waiting for more than a
/// few milliseconds: what takes longer is done in slices, or on a thread of the journal's own.
package protocol Journal: Sendable {
    /// All of the page in one transaction. When it returns, it is on the disk; when it throws, nothing of it is.
    func commit(_ page: Page) async throws(JournalFailure) -> Filed

    /// One slice of what can wait: snapshots, verification, anchors, space that has come back.
    func tend(at now: Instant) async throws(JournalFailure) -> Tended

    /// Messages after this number, in their order. Asked by the outbox on a task of its own, not by the conductor.
    func messages(after number: Int, limit: Int) async throws(JournalFailure) -> [Message]
}

/// What one commit makes durable.
package struct Page: Sendable {
    package var at: Instant
    /// The rows of the audit. Nobody carries out a directive of this turn before the commit has returned.
    package var turn: Turn
    package var marks: [PoolID: PoolMarks]
    /// Held children, which are let go when the commit has returned.
    package var held: [HeldNote]
    /// Children that have ended and were reaped. May be lost: a start looks for each of them again.
    package var reaped: [ProcessIdentity]
    /// Up to which number each notifier has taken all messages, by its name.
    package var delivered: [String: Int]

    package init(
        at: Instant, turn: Turn = Turn(), marks: [PoolID: PoolMarks] = [:], held: [HeldNote] = [],
        reaped: [ProcessIdentity] = [], delivered: [String: Int] = [:]
    ) {
        self.at = at
        self.turn = turn
        self.marks = marks
        self.held = held
        self.reaped = reaped
        self.delivered = delivered
    }

    package var isEmpty: Bool {
        turn.records.isEmpty && marks.isEmpty && held.isEmpty && reaped.isEmpty && delivered.isEmpty
    }
}

/// A local child of an attempt, as a restart must know it.
package struct HeldNote: Hashable, Codable, Sendable {
    package var attempt: AttemptID
    /// `AttemptMark`: what else names the attempt.
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

/// What a commit left behind.
package struct Filed: Hashable, Sendable {
    /// There is something for the outbox.
    package var hasMessages: Bool
    /// It is on the disk, and there is no room for another: nothing more may be begun until `tend` says otherwise.
    package var wasLast: Bool

    package init(hasMessages: Bool = false, wasLast: Bool = false) {
        self.hasMessages = hasMessages
        self.wasLast = wasLast
    }
}

package struct Tended: Hashable, Sendable {
    /// Whether a commit would succeed now, as far as can be seen.
    package var state: Situation.LedgerState
    /// Another slice is ready to be done.
    package var hasMore: Bool

    package init(state: Situation.LedgerState = .writable, hasMore: Bool = false) {
        self.state = state
        self.hasMore = hasMore
    }
}

/// Why nothing could be made durable.
package struct JournalFailure: Error, Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// There is no space. Nothing was written; the same may be offered again.
        case full
        /// The disk does not take writes. Nothing was written; the same may be offered again.
        case readOnly
        /// Nobody knows what is on the disk now. The daemon ends, and its next start reads what really is there.
        case broken
    }

    package var kind: Kind
    package var text: String
    package var hint: String

    package init(_ kind: Kind, _ text: String, hint: String = "") {
        self.kind = kind
        self.text = text
        self.hint = hint
    }
}

extension JournalFailure: CustomStringConvertible {
    package var description: String { hint.isEmpty ? text : "\(text); \(hint)" }
}
