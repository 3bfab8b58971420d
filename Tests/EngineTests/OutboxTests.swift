import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Synchronization
import Testing

@Suite struct `Messages` {
    /// Takes messages, or refuses them as long as it is told to.
    private final class Receiver: Notifier {
        let name: String
        private let state: Mutex<(refusals: Int, taken: [Int])>

        init(_ name: String, refusing refusals: Int = 0) {
            self.name = name
            state = Mutex((refusals, []))
        }

        var taken: [Int] { state.withLock { $0.taken } }

        func deliver(_ message: Message, by deadline: Deadline) async throws(StepFailure) {
            let isRefused = state.withLock { state in
                if state.refusals > 0 {
                    state.refusals -= 1
                    return true
                }
                state.taken.append(message.number)
                return false
            }
            if isRefused { throw StepFailure(tried: "deliver", got: "not now") }
        }
    }

    private static func journal() -> MemoryJournal {
        MemoryJournal { record in
            if case .phase = record.change { true } else { false }
        }
    }

    @Test func `reach every notifier in order, and one who refuses delays no other`() async throws {
        let willing = Receiver("willing")
        let slow = Receiver("slow", refusing: 2)
        let never = Receiver("never", refusing: .max)
        var props = Stage.Props()
        props.journal = Self.journal()
        props.notifiers = [never, slow, willing]
        let stage = try Stage(props)
        try await stage.settled()
        stage.chat.kill(.primary)
        try await until("the move is over") { stage.pool()?.phase == .failedOver }
        try await until("the willing one has them all") { willing.taken.count == 3 }
        try await until("the slow one gets them too") { slow.taken == willing.taken }
        #expect(never.taken.isEmpty)
        #expect(stage.beats.longestGap < .milliseconds(2_500))
        await stage.stop()
        let delivered = stage.journal.heritage().delivered
        #expect(delivered["willing"] == willing.taken.last)
        #expect(delivered["never"] == nil)
    }

    @Test func `that were not delivered come after a restart, and those that were do not`() async throws {
        var props = Stage.Props()
        props.journal = Self.journal()
        let early = Receiver("page")
        props.notifiers = [early, Receiver("mail", refusing: .max)]
        let first = try Stage(props)
        try await first.settled()
        try await until("one has heard") { early.taken.count == 1 }
        await first.stop()
        props.heritage = props.journal.heritage()
        props.worlds = first.worlds
        let late = Receiver("page")
        let mail = Receiver("mail")
        props.notifiers = [late, mail]
        let second = try Stage(props)
        try await until("the other hears it now") { mail.taken == early.taken }
        #expect(late.taken.isEmpty)
        await second.stop()
    }
}
