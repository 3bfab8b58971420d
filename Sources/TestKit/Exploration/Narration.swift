import Model
import Orchestration
import Runbook
import TestKit

/// Walks a road once more and writes down what was told and what was recorded.
enum Narration {
    static func tell(_ steps: [Happening], in world: World, _ flaw: Flaw?) -> [String] {
        var judge = Judge()
        var moment = Explorer.beginning(world, flaw, &judge)
        judge.forget()
        var lines = ["(\(world.name), from its beginning)"]
        for step in steps {
            let then = moment.now
            moment.log = []
            moment.meet(step, in: world, &judge)
            let passed = moment.now == then ? "" : " (+\(moment.now - then))"
            lines.append(words(step, in: world) + passed)
            lines += moment.log ?? []
            for violation in judge.violations { lines.append("    ! \(violation.invariant): \(violation.detail)") }
            judge.forget()
        }
        return lines
    }

    static func words(_ step: Happening, in world: World) -> String {
        switch step {
        case .observe(let place, let sighting): "\(world.open[Int(place)].about) says \(sighting)"
        case .order(let pool, let wish): "pool \(pool) is ordered: \(world.wishes[Int(wish)])"
        case _: "\(step)"
        }
    }

    static func words(_ turn: Turn) -> [String] {
        turn.records.map { "    = \(plain($0.change))" }
            + turn.directives.compactMap { directive in
                if case .wake = directive { return nil }
                return "    -> \(plain(directive))"
            }
    }

    /// What reflection prints, without the names of modules and the wrappers of single values.
    private static func plain(_ value: Any) -> String {
        var text = "\(value)"
        for noise in ["Model.", "Orchestration.", "Runbook.", "Judgement."] {
            text = text.split(separator: noise, omittingEmptySubsequences: false).joined()
        }
        return text.count > 400 ? "\(text.prefix(400))…" : text
    }
}
