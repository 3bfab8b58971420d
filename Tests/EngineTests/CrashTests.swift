import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Runbook
import Scripted
import Testing

@Suite struct `A daemon that dies` {
    /// How many commits a whole failover takes, and a few more.
    private static let commits = 1...34

    @Test(arguments: commits) func `before a commit, is as if it had never wanted it`(number: Int) async throws {
        try await dieAndGoOn(.diesBefore(number))
    }

    @Test(arguments: commits) func `after a commit, goes on from there`(number: Int) async throws {
        try await dieAndGoOn(.diesAfter(number))
    }

    /// So many at the same time: a hundred daemons at once would all be late.
    private static let places = Slots(6, on: Stage.reactor)

    private func dieAndGoOn(_ mishap: MemoryJournal.Mishap) async throws {
        guard await Self.places.take(by: .after(.minutes(2))) else { throw Trouble("no place within two minutes") }
        defer { Self.places.give() }
        var props = Stage.Props()
        props.journal.plan(mishap)
        let first = try Stage(props)
        let chat = first.chat
        try await until("it serves, or dies") { first.hasSettled || first.hasEnded }
        let wasSettled = first.hasSettled
        if wasSettled { chat.kill(.primary) }
        try await until("it dies, or has nothing left to do") {
            first.hasEnded || first.pool()?.phase == .failedOver && first.pool()?.run == nil
        }
        await first.stop()

        props.heritage = props.journal.heritage()
        props.worlds = first.worlds
        let second = try Stage(props)
        if !wasSettled {
            try await second.settled()
            chat.kill(.primary)
        }
        try await until("the backup serves") { second.pool()?.phase == .failedOver && second.pool()?.run == nil }
        for deed in ["fence", "promote", "switch-entry", "start-services"] {
            #expect(chat.count(deed) == 1, "\(deed) after \(mishap)")
        }
        #expect(chat.deeds.allSatisfy { $0.wasDurable })
        #expect(chat.entry == .backup)
        #expect(second.ends == [.succeeded])
        await second.stop()
    }
}
