import Configuration
import Kinds
import Model
import Runbook

/// Plans of a configuration's first pool, as text.
enum PlanSheets {
    static func sheet(_ text: String, _ kind: RunbookKind, _ mode: Mode?) throws -> String {
        let configuration = try Sample.read(text)
        let pool = configuration.pools[0]
        let settings = configuration.settings.pools[0]
        let target: Site = kind == .failback ? .primary : .backup
        return PlanSheet(Planner.plan(kind, mode: mode, to: target, in: settings), pool, settings).text
    }
}
