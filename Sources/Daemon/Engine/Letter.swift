import DriverKit
import Model
package import Orchestration
import Platform

/// What can be put into the conductor's mailbox.
enum Letter: Sendable {
    /// Something happened in the world, or a timer came due.
    case event(Event)
    case order(OrderSlip)
    /// A held child waits for its identity to be durable.
    case held(HeldNote, Awaited<Bool>)
    case reaped(ProcessIdentity)
    /// A notifier has taken every message up to this number.
    case delivered(String, Int)
    /// The conductor's own pulse, which was due then.
    case beat(due: Instant)
    case stop(within: Interval)

    /// An answer that says that something is as it was, or that nobody can say. A dead one may be the last of a series.
    var canWait: Bool {
        guard case .event(.observed(let observation)) = self else { return false }
        return switch observation.sight {
        case .probe(_, .dead): false
        case .probe, .database, .fence, .entry, .hosts: true
        }
    }
}

/// An order on its way, with the place where the answer goes.
struct OrderSlip: Sendable {
    var actor: Actor
    var reason: String
    var request: Request
    /// For a reload: what its settings are carried out with from then on.
    var rigs: [Rig]?
    var answer: Awaited<OrderAnswer>
}

/// What becomes of an order.
package enum OrderAnswer: Hashable, Sendable {
    case replied(Reply)
    /// No answer can be given: the daemon ends, is overrun, or did not come to it in time. Whether the order was
    /// carried out is in the ledger.
    case none(String)
}
