import Control
import Model
import Orchestration
import Runbook

@testable import TestKit

/// A story played to its end, as the API would show it.
struct Played {
    let snapshot: Snapshot
    let lights: Sidelights
    let settings: Settings
    let chronicles: [RunID: RunChronicle]
    private let player: StoryPlayer

    /// 2026-11-20 12:00:00 UTC is the instant at which a story begins.
    static let noon: Int64 = 1_795_176_000_000_000

    init(_ lines: String...) throws {
        var player = try StoryPlayer(try Story((["A story."] + lines).joined(separator: "\n")))
        try player.play()
        guard let orchestrator = player.subject?.orchestrator else { throw StoryFault(0, "the daemon does not run") }
        let wall: @Sendable (Instant) -> Timestamp = { instant in
            Timestamp(microseconds: Self.noon + (instant.milliseconds - 1_020_000) * 1_000)
        }
        var told: [RunID: RunChronicle] = [:]
        for page in player.notebook.pages {
            for record in page.records {
                guard case .run(let id, let change) = record.change else { continue }
                told[id, default: RunChronicle()].note(change, reason: record.reason, at: wall(page.at))
            }
        }
        let chronicles = told
        self.chronicles = chronicles
        self.player = player
        settings = player.settings
        snapshot = Snapshot(of: orchestrator, at: player.clock.now)
        lights = Sidelights(
            since: Timestamp(microseconds: Self.noon - 20_000_000), wall: wall, chronicle: { chronicles[$0] })
    }

    var status: StatusDocument { StatusDocument(snapshot, lights) }
    var chat: PoolStatus? { status.pools.first }

    /// A run built again from its rows, as the ledger does for one that has ended.
    func run(_ id: RunID) -> Run? {
        var run: Run?
        for page in player.notebook.pages {
            for record in page.records {
                guard case .run(id, let change) = record.change else { continue }
                if case .began(let birth) = change { run = Run(birth: birth, at: page.at) }
                run?.apply(change, at: page.at)
            }
        }
        return run
    }

    /// Every row as `history` tells it.
    var history: [HistoryLine] {
        var narrator = Narrator(settings)
        var lines: [HistoryLine] = []
        for page in player.notebook.pages {
            for record in page.records {
                let wording = narrator.wording(record.pool, at: page.at)
                lines.append(
                    HistoryLine(record, seq: Int64(lines.count + 1), at: lights.wall(page.at), wording))
                _ = narrator.tell(record, at: page.at)
            }
        }
        return lines
    }
}
