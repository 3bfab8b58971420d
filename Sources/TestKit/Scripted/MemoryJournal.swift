package import DriverKit
package import Engine
import Judgement
package import Model
package import Orchestration
import Runbook
import Synchronization

/// A journal in memory, in the place of the ledger: it keeps what was committed, and fails when it is told to.
package final class MemoryJournal: Journal {
    /// What the journal is to do with a commit, by its number from the start.
    package enum Mishap: Hashable, Sendable {
        /// The daemon dies before the page has reached the disk.
        case diesBefore(Int)
        /// The page has reached the disk, and the daemon dies before it hears of it.
        case diesAfter(Int)
    }

    private struct State {
        var book = Book()
        var marks: [PoolID: PoolMarks] = [:]
        var held: [HeldNote] = []
        var delivered: [String: Int] = [:]
        var records: [(number: Int, at: Instant, record: Record)] = []
        var messages: [Message] = []
        var intents: Set<AttemptID> = []
        var stepsDone = 0
        var commits = 0
        var lastAt: Instant?
        var mishap: Mishap?
        var isFull = false
        var isBroken = false
        var delay: Duration?
        var hasTold = false
    }

    private let state = Mutex(State())
    private let isForgetful: Bool
    private let told: @Sendable (Record) -> Bool

    /// `told`: which rows people are told of. One that is forgetful keeps the book and not what led to it.
    package init(isForgetful: Bool = false, telling told: @escaping @Sendable (Record) -> Bool = { _ in false }) {
        self.isForgetful = isForgetful
        self.told = told
    }

    package func commit(_ page: Page) async throws(JournalFailure) -> Filed {
        if let delay = state.withLock({ $0.delay.take() }) { try? await Task.sleep(for: delay) }
        let result = state.withLock { state -> Result<Filed, JournalFailure> in
            if state.isBroken { return .failure(JournalFailure(.broken, "the disk is gone")) }
            if state.isFull { return .failure(JournalFailure(.full, "no space")) }
            state.commits += 1
            if state.mishap == .diesBefore(state.commits) {
                state.isBroken = true
                return .failure(JournalFailure(.broken, "died before commit \(state.commits)"))
            }
            let hasMessages = write(page, &state)
            if state.mishap == .diesAfter(state.commits) {
                state.isBroken = true
                return .failure(JournalFailure(.broken, "died after commit \(state.commits)"))
            }
            return .success(Filed(hasMessages: hasMessages))
        }
        return try result.get()
    }

    private func write(_ page: Page, _ state: inout State) -> Bool {
        var hasMessages = false
        for record in page.turn.records {
            let number = state.records.count + 1
            if !isForgetful { state.records.append((number, page.at, record)) }
            state.book.apply(record, at: page.at)
            if case .run(_, .attemptBegan(let id, _, _)) = record.change { state.intents.insert(id) }
            if case .run(_, .stepDone) = record.change { state.stepsDone += 1 }
            if told(record) {
                hasMessages = true
                let body = Array("{\"seq\":\(number)}".utf8)
                state.messages.append(Message(number: number, kind: record.kind, pool: record.pool, body: body))
            }
        }
        state.marks.merge(page.marks) { _, new in new }
        state.held += page.held
        state.held.removeAll { page.reaped.contains($0.child) }
        state.delivered.merge(page.delivered) { _, new in new }
        state.lastAt = page.at
        return hasMessages
    }

    package func tend(at now: Instant) async throws(JournalFailure) -> Tended {
        let (isBroken, isFull) = state.withLock { ($0.isBroken, $0.isFull) }
        if isBroken { throw JournalFailure(.broken, "the disk is gone") }
        return Tended(state: isFull ? .full : .writable)
    }

    package func messages(after number: Int, limit: Int) async throws(JournalFailure) -> [Message] {
        state.withLock { Array($0.messages.filter { $0.number > number }.prefix(limit)) }
    }

    // MARK: - What a test does with it

    package func setFull(_ isFull: Bool) { state.withLock { $0.isFull = isFull } }
    package func breakNow() { state.withLock { $0.isBroken = true } }
    package func plan(_ mishap: Mishap?) { state.withLock { $0.mishap = mishap } }
    /// The next commit takes this long.
    package func delayNext(by length: Duration) { state.withLock { $0.delay = length } }

    package var book: Book { state.withLock { $0.book } }
    package var stepsDone: Int { state.withLock { $0.stepsDone } }
    package var commits: Int { state.withLock { $0.commits } }
    package var held: [HeldNote] { state.withLock { $0.held } }
    package var changes: [Change] { state.withLock { $0.records.map(\.record.change) } }
    package func hasIntent(of id: AttemptID) -> Bool { state.withLock { $0.intents.contains(id) } }

    /// What the next daemon finds: the disk works again.
    package func heritage() -> Heritage {
        state.withLock { state in
            state.isBroken = false
            state.mishap = nil
            return Heritage(
                book: state.book, marks: state.marks, children: state.held, delivered: state.delivered,
                start: Start(lastSeen: state.lastAt))
        }
    }
}
