import Configuration
import Control
import Kinds
import Model
import Runbook

extension OfflineRooms {
    /// The rooms that this program is built with.
    static var builtIn: OfflineRooms {
        var rooms = OfflineRooms()
        rooms.checkConfiguration = check
        rooms.plan = plan
        rooms.kinds = kinds
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

extension ConfigurationProblems {
    fileprivate var lines: [String] { description.split(separator: "\n").map(String.init) }
}
