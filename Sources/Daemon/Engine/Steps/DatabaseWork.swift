import DriverKit
import Model

/// freeze, thaw, drain, promote, seed, protect, protect-local.
struct DatabaseWork: StepWork {
    let act: DatabaseAct
    let database: any DatabasePair

    func check(_ task: Assignment) async -> Check { await database.check(act, task) }
    func perform(_ task: Assignment) async -> Effect { await database.perform(act, task) }
    func places(_ task: Assignment) -> [any Reach] { database.places(act, task) }

    var habit: StepHabit {
        switch act {
        case .drain, .promote, .seed, .protectLocally: .slowDeed
        case .freeze, .thaw, .shut: .deed
        }
    }
}
