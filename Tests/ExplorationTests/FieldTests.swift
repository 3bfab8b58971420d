import Judgement
import Model
import Orchestration
import Runbook
import Testing

@testable import Exploration

/// The portrait is drawn by hand, so a new field of the machine would silently be left out of it. Each stored field
/// stands here, and a new one makes somebody say whether it is judged.
@Suite struct FieldTests {
    private static func fields(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }

    private static let moment: Moment = {
        var judge = Judge()
        let world = Worlds.smallDisaster
        var moment = Explorer.beginning(world, nil, &judge)
        for step in [Happening.observe(0, .dead), .tick] { moment.meet(step, in: world, &judge) }
        return moment
    }()

    @Test func `every field of what is on disk is drawn or left out on purpose`() throws {
        let pool = Self.moment.book.pools[0]
        #expect(Self.fields(Self.moment.book) == ["daemon", "pools"])
        #expect(
            Self.fields(Self.moment.book.daemon) == [
                "nextRun", "pause", "isStormLatched", "automaticMoves", "starts", "hasCrashBrake", "retired",
            ])
        // Left out: id and identity (they do not change in a world), phaseSince (for people).
        #expect(
            Self.fields(pool) == [
                "id", "identity", "phase", "phaseSince", "active", "epoch", "epochFloor", "pause", "health", "outage",
                "outageFloor", "fences", "leftBehind", "activeSinceSeed", "promotedAt", "contradiction",
                "lastMoveEnded", "homeWellSince", "refences", "repoints", "rejoins", "tiltSince", "run", "atWork",
                "stillSince", "isProtected", "gates", "decision", "attention", "unacknowledged",
            ])
        let run = try #require(pool.run)
        // Left out: times and loss (for people); the plan is drawn by its kind, mode, direction and length.
        #expect(
            Self.fields(run) == [
                "id", "orderedBy", "epoch", "plan", "planNumber", "accepted", "state", "isPaused", "abortAsked",
                "passedPivot", "cursor", "steps", "attempt", "awaits", "known", "clock", "times", "loss",
            ])
        #expect(
            Self.fields(run.steps[0]) == [
                "state", "attempts", "undoAttempts", "deadline", "retryAt", "mayRepeat", "isException",
            ])
        let attempt = try #require(run.attempt)
        #expect(Self.fields(attempt) == ["id", "overAt", "allowed", "isDoubtful", "startsSeen", "isOver"])
        #expect(Self.fields(run.known) == ["fence", "token", "drained", "promotedAt"])
    }

    @Test func `every field of what was heard is drawn or left out on purpose`() throws {
        let senses = Self.moment.machine.senses[0]
        // Left out: evidence and sayings (for people), markedAt (when marks go to disk).
        #expect(
            Self.fields(senses) == [
                "settings", "board", "log", "fences", "entries", "floors", "hosts", "evidence", "sayings", "marks",
                "markedAt", "asking", "surveyAsked", "confirming", "wakeAt", "kept",
            ])
        // lastAlive is drawn as whether it ends the outage.
        #expect(
            Self.fields(senses.board.series(0, .primary)) == [
                "belief", "inARow", "newest", "newestAt", "firstDead", "lastAlive", "hasAnswered", "answersCounted",
            ])
        // Left out: milestones, which only a database that cannot date its log is judged by; no world has one.
        #expect(Self.fields(senses.log) == ["entries", "follows", "milestones"])
        #expect(Self.fields(senses.floors) == ["fences", "databases", "entries"])
        // Left out: lastAlive, by which only the lag of a standby is judged that is behind by too many bytes as well.
        #expect(Self.fields(senses.marks) == ["sample", "lastAlive"])
        // settings change only by reload and are drawn by what follows from them; turn, chance live for one event.
        #expect(
            Self.fields(Self.moment.machine) == [
                "book", "settings", "senses", "ledger", "isCommitSlow", "isStopping", "daemonWakeAt", "turn", "chance",
            ])
    }

    @Test func `every field of the world beside the machine is drawn or left out on purpose`() {
        #expect(
            Self.fields(Self.moment.truths[0]) == [
                "roles", "isFenced", "entry", "isLevel", "mayDiverge", "isTampered", "isHeard", "highestEpoch", "live",
                "recheck", "survey", "timer",
            ])
        #expect(Self.fields(Self.moment) == ["subject", "truths", "now", "stage", "daemonTimer", "left", "log"])
        #expect(Self.fields(Self.moment.left) == ["orders", "crashes", "mishaps", "tilts", "stops", "laters"])
    }
}
