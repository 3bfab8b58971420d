import Model
import Orchestration
import Platform
import Runbook
import SQLite

/// The state tables as they lie in the file, before anything in them is believed.
struct KeptState {
    struct Entry {
        var name: String
        var place: Int64
        var text: String
        var hash: [UInt8]
    }

    struct OpenRun {
        var id: Int64
        var pool: String
        var progress: String
        var steps: String
        var hash: [UInt8]
    }

    /// When something was last written.
    struct Sign {
        var boot: String
        var at: Instant
        var wall: Int64
    }

    var identity: String
    var isSnapshot: Bool
    var daemon: (text: String, hash: [UInt8])?
    var pools: [Entry] = []
    var runs: [OpenRun] = []
    var marks: [(pool: String, text: String)] = []
    var children: [(note: ChildNote?, attempt: String)] = []
    var delivered: [String: Int64] = [:]
    var life: Sign?
    var last: AuditRow?

    init(_ connection: borrowing Connection) throws(DatabaseError) {
        let meta = try connection.first("SELECT identity, snapshot FROM meta") { row throws(DatabaseError) in
            (try row.text(0), try row.integer(1) == 1)
        }
        (identity, isSnapshot) = meta ?? ("", false)
        daemon = try connection.first("SELECT state, hash FROM daemon") { row throws(DatabaseError) in
            (try row.text(0), try row.blob(1))
        }
        try connection.query("SELECT name, place, state, hash FROM pool ORDER BY place") { row throws(DatabaseError) in
            pools.append(
                Entry(
                    name: try row.text(0), place: try row.integer(1), text: try row.text(2), hash: try row.blob(3)))
        }
        try connection.query(
            "SELECT id, pool, progress, steps, hash FROM run WHERE ended_seq IS NULL ORDER BY id"
        ) { row throws(DatabaseError) in
            runs.append(
                OpenRun(
                    id: try row.integer(0), pool: try row.text(1), progress: try row.text(2), steps: try row.text(3),
                    hash: try row.blob(4)))
        }
        try connection.query("SELECT pool, marks FROM marks ORDER BY pool") { row throws(DatabaseError) in
            marks.append((try row.text(0), try row.text(1)))
        }
        children = try ChildRows.all(connection)
        try connection.query("SELECT name, through FROM sink") { row throws(DatabaseError) in
            delivered[try row.text(0)] = try row.integer(1)
        }
        life = try connection.first("SELECT boot, at, wall FROM life") { row throws(DatabaseError) in
            Sign(boot: try row.text(0), at: Instant(milliseconds: try row.integer(1)), wall: try row.integer(2))
        }
        last = try connection.first(
            "SELECT \(AuditRow.columns) FROM audit ORDER BY seq DESC LIMIT 1", row: AuditRow.init)
    }

    // MARK: Believing it

    /// The state, if every row is what was written.
    func book(_ path: String) throws(LedgerError) -> Book {
        do {
            var hash = try StateHash()
            guard let daemon, let state = try? JSON.value(DaemonState.self, from: daemon.text),
                hash.daemon(state) == daemon.hash
            else { throw Self.damaged(path, "the daemon's own state is not what was written") }
            var book = Book(daemon: state, pools: [])
            for entry in pools {
                guard let pool = try? JSON.value(PoolState.self, from: entry.text), pool.id.name == entry.name,
                    hash.pool(pool) == entry.hash
                else { throw Self.damaged(path, "the state of pool \(entry.name) is not what was written") }
                book.pools.append(pool)
            }
            for open in runs {
                guard let run = try? RunRow.run(progress: open.progress, steps: open.steps),
                    run.id.number == open.id, !run.isEnded, hash.run(run) == open.hash,
                    let index = book.index(of: PoolID(open.pool)), book.pools[index].run == nil
                else { throw Self.damaged(path, "the state of run \(open.id) is not what was written") }
                book.pools[index].run = run
            }
            return book
        } catch let error as LedgerError {
            throw error
        } catch let error as SystemError {
            throw LedgerError(system: error)
        } catch {
            throw LedgerError.misuse("read the state", "\(error)")
        }
    }

    func poolMarks(_ path: String) throws(LedgerError) -> [PoolID: PoolMarks] {
        var found: [PoolID: PoolMarks] = [:]
        for (pool, text) in marks {
            guard let marks = try? JSON.value(PoolMarks.self, from: text) else {
                throw Self.damaged(path, "the marks of pool \(pool) are not what was written")
            }
            found[PoolID(pool)] = marks
        }
        return found
    }

    func childNotes(_ path: String) throws(LedgerError) -> [ChildNote] {
        var notes: [ChildNote] = []
        for (note, attempt) in children {
            guard let note else {
                throw Self.damaged(path, "a child is kept of an attempt that cannot be read: \(attempt)")
            }
            notes.append(note)
        }
        return notes
    }

    /// The newest sign of life. The table for it is written while nothing happens, the audit when something does; a
    /// start writes the audit first, so where both tell of other boots the audit tells of the later one.
    var lastSign: Sign? {
        let row = last.map { Sign(boot: $0.boot, at: $0.at, wall: $0.wall) }
        guard let row else { return life }
        guard let life, life.boot == row.boot else { return row }
        return life.at > row.at ? life : row
    }

    static func damaged(_ path: String, _ what: String) -> LedgerError {
        LedgerError(.damaged, attempted: "trust \(path)", message: what, hint: LedgerError.restoreHint)
    }
}
