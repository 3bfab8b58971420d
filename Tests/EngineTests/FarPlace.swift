import DriverKit
import Synchronization

/// A host whose word a test gives.
final class FarPlace: Reach {
    private struct State {
        var remnant = Remnant.gone
        var answers: Bool? = true
        var searched: [String] = []
        var ended: [String] = []
    }

    let host = "far"
    private let state = Mutex(State())

    func set(_ remnant: Remnant) { state.withLock { $0.remnant = remnant } }
    func setAnswers(_ answers: Bool?) { state.withLock { $0.answers = answers } }
    var searched: [String] { state.withLock { $0.searched } }
    var ended: [String] { state.withLock { $0.ended } }

    func ask(_ command: Command, by deadline: Deadline) async -> CommandEnd { .notStarted(.overtime("ask")) }
    func perform(_ command: Command, for task: Assignment) async -> CommandEnd { .notStarted(.overtime("perform")) }
    func talk(_ command: Command, by deadline: Deadline) async throws(StepFailure) -> Conversation {
        throw .overtime("talk")
    }

    func remnant(of mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        state.withLock { state in
            state.searched.append(mark.description)
            return state.remnant
        }
    }

    func end(_ mark: AttemptMark, by deadline: Deadline) async -> Remnant {
        state.withLock { state in
            state.ended.append(mark.description)
            return state.remnant
        }
    }

    func answers(by deadline: Deadline) async -> Bool? { state.withLock { $0.answers } }
}
