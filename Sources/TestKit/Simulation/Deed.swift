import Model
import Orchestration
import Runbook

/// What an attempt has started in the world. It goes on whether or not the daemon that ordered it lives.
struct Deed: Sendable {
    enum Temper: Sendable {
        case good
        /// Ends without having done anything.
        case fails
        /// It is done, and nobody can say so.
        case actsUnseen
        /// It is not done, and nobody can say so.
        case failsUnseen
        /// It is done, and no report ever comes.
        case mute
        /// It gives no sign within its time, and is ended.
        case stalls
        /// Its report comes twice.
        case doubles
    }

    let order: AttemptOrder
    let pool: Int
    let temper: Temper
    /// The life of the daemon that ordered it.
    let life: Int
    var hasActed = false
    var isOver = false
    var wasFound = false
    /// Why it could not be done.
    var failure: Failure?

    var isUndo: Bool { order.id.direction == .undo }
}

/// What a check says of a step.
enum CheckWord: Sendable {
    case done(Evidence)
    case notDone
    case unknown
}
