import Configuration
import Control
import Glibc
import Kinds
import Ledger
import Model
import Runbook
import Synchronization

extension OfflineRooms {
    /// The rooms that this program is built with.
    static var builtIn: OfflineRooms {
        var rooms = OfflineRooms()
        rooms.checkConfiguration = check
        rooms.plan = plan
        rooms.kinds = kinds
        rooms.verifyAudit = verify
        return rooms
    }

    private static func check(_ file: String) -> ConfigurationCheck {
        do throws(ConfigurationProblems) {
            let configuration = try Configuration.load(file)
            let pools = configuration.pools.count
            return .good(summary: "\(file) is right: \(pools == 1 ? "1 pool" : "\(pools) pools")")
        } catch {
            return .wrong(error.lines)
        }
    }

    private static func plan(
        _ file: String, _ pool: String, _ runbook: String, _ mode: String?
    ) -> Result<PlanDocument?, Problem> {
        do throws(ConfigurationProblems) {
            let configuration = try Configuration.load(file)
            guard let described = configuration.pool(pool),
                let settings = configuration.settings.pools.first(where: { $0.id == described.id })
            else { return .success(nil) }
            let kind = Choices.runbook(runbook) ?? .failover
            let plan = Planner.plan(
                kind, mode: Choices.mode(mode) ?? .planned, to: kind == .failback ? .primary : .backup, in: settings)
            return .success(PlanDocument(plan, of: described, settings, verified: nil, gates: nil))
        } catch {
            return .failure(
                Problem(
                    "The configuration is wrong", status: 400, detail: error.lines.first ?? "\(error)",
                    hint: "failoverctl config check \(file) says everything that is wrong"))
        }
    }

    /// The verifier works on several threads; this program has nothing else to do meanwhile but wait for it.
    private static func verify(_ file: String) -> VerifyReport {
        let handed = Handed()
        Task.detached {
            let verdict = await Verifier.verify(file)
            handed.verdict.withLock { $0 = verdict }
        }
        while true {
            if let verdict = handed.verdict.withLock({ $0 }) { return VerifyReport(verdict) }
            usleep(2_000)
        }
    }

    /// Where the verdict lies until it is picked up.
    private final class Handed: Sendable {
        let verdict = Mutex<AuditVerdict?>(nil)
    }

    private static func kinds() -> [KindDocument] {
        let families: [(String, Family)] = [
            ("probes", ProbeKind.family), ("database", DatabaseKind.family), ("control", ControlKind.family),
            ("services", ServicesKind.family), ("entry", EntryKind.family), ("fence", FenceKind.family),
            ("notify", NotifierKind.family),
        ]
        return families.flatMap { role, family in
            family.blocks.map { KindDocument(role: role, kind: $0.name, summary: $0.doc) }
        }
    }
}

extension VerifyReport {
    fileprivate init(_ verdict: AuditVerdict) {
        let result: Result =
            switch verdict.result {
            case .intact: .intact
            case .damaged: .damaged
            case .unanchored: .unanchored
            case .unreadable: .unreadable
            }
        self.init(
            result: result, records: Int64(verdict.records), firstBadSeq: verdict.firstBad, what: verdict.what)
    }
}

extension ConfigurationProblems {
    fileprivate var lines: [String] { description.split(separator: "\n").map(String.init) }
}
