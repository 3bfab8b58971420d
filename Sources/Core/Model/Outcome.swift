/// How one attempt ended, by the word of the check and never by an exit code alone.
package enum Outcome: Hashable, Sendable {
    /// The check before the attempt said that nothing was left to do.
    case foundDone(Evidence)
    /// It was performed, and the check after it says so.
    case done(Evidence)
    /// The attempt is over and the check says that it is not done.
    case failed(Failure)
    /// Nobody can say whether it is done, or whether the attempt is over.
    case unknown(Failure)

    package var isOver: Bool {
        switch self {
        case .foundDone, .done, .failed: true
        case .unknown: false
        }
    }
}

/// What was found when an earlier attempt was looked at again: after a restart, an unknown end, or for `step done`.
package enum Finding: Hashable, Sendable {
    case done(Evidence)
    /// Not done. `over` says whether the earlier attempt has surely ended.
    case notDone(over: Bool)
    case unknown(over: Bool, Failure)
}

/// Proof that a step is done: a line for people, and what later steps judge by.
package struct Evidence: Hashable, Codable, Sendable {
    package var text: String
    package var detail: Detail

    package init(_ text: String, _ detail: Detail = .none) {
        self.text = text
        self.detail = detail
    }

    package enum Detail: Hashable, Codable, Sendable {
        case none
        /// The place of the fence that confirmed.
        case fence(Int)
        /// Where a frozen database ended.
        case token(Token)
        /// How far the target has applied the log.
        case position(Int64)
        /// Where the new history begins.
        case promoted(position: Int64?, lineage: Lineage?)
        /// How much the rebuilt side had that the source lacks; nil when it could not be read.
        case divergence(bytes: Int64?)
    }
}

/// What was tried, what came back, what to do.
package struct Failure: Hashable, Codable, Sendable {
    package enum Kind: UInt8, Codable, Sendable {
        case ordinary
        /// No repetition can cure it.
        case terminal
        /// Data would be overwritten that exists nowhere else and could not be kept.
        case divergence
        /// The attempt did not end within its time.
        case overtime
    }

    package var text: String
    package var hint: String
    package var kind: Kind

    package init(_ text: String, hint: String = "", kind: Kind = .ordinary) {
        self.text = text
        self.hint = hint
        self.kind = kind
    }
}

/// What is read again in the moment before the point of no return.
package struct Survey: Hashable, Sendable {
    /// What the fences of the site left behind say now: `fenced` if any does, `notFenced` if all do.
    package var fence: FenceStatus
    /// What the database left behind says now.
    package var roleLeftBehind: Role
    /// How far the target has applied the log.
    package var targetReplayed: Int64?

    package init(fence: FenceStatus, roleLeftBehind: Role, targetReplayed: Int64?) {
        self.fence = fence
        self.roleLeftBehind = roleLeftBehind
        self.targetReplayed = targetReplayed
    }
}
