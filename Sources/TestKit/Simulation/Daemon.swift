import Model
import Orchestration
import TestKit

/// The process that the orchestrator lives in. It dies and is started again; what it did not commit is lost.
struct Daemon {
    let flaw: Flaw?
    /// Nil while it is dead.
    var subject: Subject?
    /// Counts the starts, so that nothing meant for an earlier life reaches a later one.
    var life = 0
    /// The world's instant at which this machine's time began.
    var axis: Int64 = 0
    /// When each pool is to be woken. A later timer replaces an earlier one.
    var timers: [Instant?] = []
    var ownTimer: Instant?
    /// Rounds of probing since the start, by pool.
    var rounds: [Int] = []
    /// Until when a question to each plant is outstanding, by pool.
    var askingUntil: [[Int64]] = []
    /// The daemon knows that its ledger cannot be written.
    var knowsLedgerClosed = false
    /// Between SIGTERM and the end.
    var isStopping = false

    init(flaw: Flaw?) { self.flaw = flaw }

    mutating func wakeUp(pools: Int) {
        life += 1
        timers = Array(repeating: nil, count: pools)
        ownTimer = nil
        rounds = Array(repeating: 0, count: pools)
        askingUntil = Array(repeating: [0, 0], count: pools)
        knowsLedgerClosed = false
        isStopping = false
    }
}

/// What is on the daemon's disk.
struct LedgerWorld {
    struct Copy {
        var book = Book()
        var marks: [PoolID: PoolMarks] = [:]
        var lastSeen: Instant?
        /// The axis that the instants in it are counted on.
        var axis: Int64 = 0
    }

    private var disk = Copy()
    private(set) var copies: [Copy] = []
    var isWritable = true

    var book: Book {
        get { disk.book }
        _modify { yield &disk.book }
    }
    var marks: [PoolID: PoolMarks] {
        get { disk.marks }
        _modify { yield &disk.marks }
    }
    var lastSeen: Instant? {
        get { disk.lastSeen }
        set { disk.lastSeen = newValue }
    }
    var axis: Int64 {
        get { disk.axis }
        set { disk.axis = newValue }
    }

    mutating func keepCopy() { copies.append(disk) }
    mutating func restore(_ copy: Int) { disk = copies[copy] }
}

/// How and when the daemon dies.
struct Death: Sendable {
    enum Moment: Sendable {
        case atOnce
        case beforeCommit
        case betweenCommitAndDirectives
        case amongDirectives
        /// SIGTERM: it finishes its turn, begins nothing more and goes.
        case stop
    }

    let at: Int64
    let moment: Moment
    /// Wait for a turn that begins an attempt.
    let choosesAttempt: Bool
    let downtime: Int64
    /// The machine goes down too, and its time begins anew.
    let isReboot: Bool
    /// By how much the wall clock is wrong about the time in which the machine was down.
    let clockError: Int64
    let isRestored: Bool
    let changesSettings: Bool

    private static func clockError(_ chance: inout Seeded) -> Int64 {
        chance.happens(percent: 30) ? Int64(chance.below(1_200_000)) - 400_000 : 0
    }

    static func drawn(_ scenario: Scenario, from start: Int64, _ chance: inout Seeded) -> [Death] {
        var moments: [Moment] = [.atOnce, .beforeCommit, .betweenCommitAndDirectives, .amongDirectives, .stop]
        // A daemon that dies again and again as soon as it is up: of such the brakes are made.
        let isBurst = scenario.deaths >= 5
        if isBurst { moments.removeLast() }
        let burst = start + 15_000 + Int64(chance.below(30_000))
        return (0..<scenario.deaths).map { number in
            let anywhere = start + 2_000 + Int64(chance.below(Int(scenario.span) - 4_000))
            return Death(
                at: isBurst ? burst + Int64(number * 3_500) : anywhere,
                moment: moments[chance.below(moments.count)], choosesAttempt: !isBurst && chance.happens(percent: 60),
                downtime: Int64(200 + chance.below(isBurst ? 500 : chance.happens(percent: 70) ? 3_000 : 25_000)),
                isReboot: chance.happens(percent: 20), clockError: clockError(&chance),
                isRestored: !isBurst && chance.happens(percent: 10), changesSettings: chance.happens(percent: 8))
        }
    }
}
