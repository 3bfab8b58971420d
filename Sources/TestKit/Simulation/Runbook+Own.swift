import Model
import Runbook
import TestKit

extension Runbook {
    /// Now and then a pool has a runbook of its own: a step more, of those that only people need.
    static func own(_ templates: [StepTemplate], _ chance: inout Seeded) -> [StepTemplate] {
        guard chance.happens(percent: 20) else { return templates }
        var own = templates
        let place = chance.below(own.count)
        switch chance.below(5) {
        case 0: own.insert(StepTemplate(.approve), at: place)
        case 1: own.insert(StepTemplate(.run, name: "warm", hasCheck: true, hasUndo: true), at: place)
        case 2: own.insert(StepTemplate(.run, name: "blind"), at: place)
        case 3: own.insert(StepTemplate(.notify, name: "tell"), at: place)
        case _: own.insert(StepTemplate(.wait, name: "settle"), at: place)
        }
        guard Runbook.faults(in: own).isEmpty else { return templates }
        return own
    }
}
