import DriverKit
import Model
import Orchestration
import Platform
import Runbook
import Synchronization

/// What every test here shares: one reactor, and an order that a core could have given.
enum Fixtures {
    /// A reactor lives as long as the process.
    static let reactor: Reactor = {
        do { return try Reactor() } catch { preconditionFailure("no reactor: \(error)") }
    }()

    static func task(
        _ name: String = "promote", run: Int = Int.random(in: 1...1_000_000_000), for length: Interval = .seconds(10),
        register: any ChildRegister = OpenRegister()
    ) -> Assignment {
        let step = PlannedStep(name: name, verb: .promote, site: .backup, timeout: length, deadline: length)
        let id = AttemptID(run: RunID(run), plan: 1, step: 0, number: 1, direction: .forward)
        let order = AttemptOrder(
            id: id, pool: PoolID("chat"), step: step, runbook: .failover, mode: .disaster, from: .primary, to: .backup,
            epoch: 7)
        return Assignment(
            order, siteNames: SitePair(primary: "paris", backup: "lyon"), by: .after(length), register: register)
    }
}

/// Takes every child, and remembers them.
final class OpenRegister: ChildRegister {
    private let state = Mutex<[ProcessIdentity]>([])

    var entered: [ProcessIdentity] { state.withLock { $0 } }

    func enter(_ child: ProcessIdentity, of task: Assignment) async throws(StepFailure) {
        state.withLock { $0.append(child) }
    }

    func leave(_ child: ProcessIdentity, of task: Assignment) {}
}

/// Takes none: the ledger cannot be written.
struct ClosedRegister: ChildRegister {
    func enter(_ child: ProcessIdentity, of task: Assignment) async throws(StepFailure) {
        throw StepFailure(tried: "record the child", got: "the ledger cannot be written")
    }

    func leave(_ child: ProcessIdentity, of task: Assignment) {}
}
