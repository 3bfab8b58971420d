import Model
import Orchestration
import Platform
import Runbook

/// Turns records into rows: applies each to the book, tells it, hashes the state after it and links it to the row
/// before.
struct Drafter: ~Copyable {
    private(set) var book: Book
    /// Of the newest row.
    private(set) var sequence: Int64
    private(set) var link: [UInt8]
    private(set) var wall: Int64
    var names = Names()
    var hash: StateHash
    private var chain: ChainHash

    init(book: Book, sequence: Int64, link: [UInt8], wall: Int64) throws(SystemError) {
        let hash = try StateHash()
        let chain = try ChainHash()
        self.book = book
        self.sequence = sequence
        self.link = link
        self.wall = wall
        self.hash = hash
        self.chain = chain
    }

    /// Back to what is on disk, when a draft could not be written.
    mutating func retreat(to book: Book, sequence: Int64, link: [UInt8], wall: Int64) {
        self.book = book
        self.sequence = sequence
        self.link = link
        self.wall = wall
    }

    mutating func add(_ record: Record, to draft: inout Draft, _ moment: Moment) throws {
        let before = record.pool.flatMap { book.pool($0) }
        let text = record.text(names.wording(record.pool, before: before, at: moment.at))
        book.apply(record, at: moment.at)
        let after = record.pool.flatMap { book.pool($0) }
        var row = AuditRow(
            sequence: sequence + 1, wall: moment.wall, boot: moment.boot, at: moment.at, pool: record.pool?.name,
            run: nil, step: nil, attempt: nil, kind: record.kind, actor: AuditRow.word(for: record.actor),
            reason: record.reason, epoch: (after ?? before).map { Int64($0.epoch) },
            change: try JSON.text(of: record.change), text: text, state: hash.row(record.pool, in: book),
            previous: link, hash: [])
        place(record.change, before: before, &row)
        append(&row, to: &draft)
        note(record, before: before, after: after, row, in: &draft, at: moment.at)
        if Telling.isTold(record, run: before?.run) { draft.notices.append(Notice(row)) }
    }

    /// A word of the ledger's own.
    mutating func add(_ note: LedgerNote, to draft: inout Draft, _ moment: Moment) throws {
        var row = AuditRow(
            sequence: sequence + 1, wall: moment.wall, boot: moment.boot, at: moment.at, pool: nil, run: nil, step: nil,
            attempt: nil, kind: note.kind, actor: AuditRow.word(for: .automatic), reason: "", epoch: nil,
            change: try JSON.text(of: note), text: note.text, state: hash.daemon(book.daemon), previous: link, hash: [])
        append(&row, to: &draft)
    }

    private mutating func append(_ row: inout AuditRow, to draft: inout Draft) {
        row.hash = chain.link(row)
        if row.wall < wall { draft.clockBacks.append(row.sequence) }
        draft.rows.append(row)
        sequence = row.sequence
        link = row.hash
        wall = row.wall
    }

    /// The run, step and attempt that the row is found by.
    private func place(_ change: Change, before: PoolState?, _ row: inout AuditRow) {
        switch change {
        case .run(let id, let change):
            row.run = Int64(id.number)
            row.attempt = change.place?.attempt.map(Int64.init)
            if case .stepAdded(_, let planned) = change {
                row.step = planned.name
            } else if let place = change.place?.step, let run = before?.run, run.plan.steps.indices.contains(place) {
                row.step = run.plan.steps[place].name
            }
        case .reportDropped(let id):
            row.run = Int64(id.run.number)
            row.attempt = Int64(id.number)
        case .activated:
            row.run = before?.run.map { Int64($0.id.number) }
        case _:
            break
        }
    }

    private func note(
        _ record: Record, before: PoolState?, after: PoolState?, _ row: AuditRow, in draft: inout Draft,
        at now: Instant
    ) {
        guard let pool = record.pool else {
            draft.touchesEveryPool = true
            return
        }
        draft.touch(pool)
        if after == nil, before != nil { draft.removed.append(pool) }
        if before?.phase != after?.phase { draft.isWorthTelling = true }
        guard case .run(let id, let change) = record.change else { return }
        draft.isWorthTelling = true
        var run = after?.run
        if run?.id != id, var ended = before?.run, ended.id == id {
            ended.apply(change, at: now)
            run = ended
            draft.endedRuns.append((ended, pool))
        }
        guard let run, run.id == id else { return }
        let known = before?.run.flatMap { $0.id == id ? $0 : nil }
        draft.keep(change, before: known, after: run, row: row)
    }
}
