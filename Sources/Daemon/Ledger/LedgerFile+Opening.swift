import Model
import Orchestration
import Platform
import Runbook
import SQLite

extension LedgerFile {
    /// Opens the ledger of a state directory, or begins one.
    ///
    /// Everything that could make it dangerous to act by it is looked at first, and each refusal says what to do. The
    /// long audit is not: it can be verified in slices while the daemon protects the service.
    static func open(
        _ directory: String, at now: Instant, wall: Int64, options: OpeningOptions = OpeningOptions()
    ) throws(LedgerError) -> (LedgerFile, Loaded) {
        let paths = StatePaths(directory)
        try StateDirectory.check(paths)
        let boot = try boot(options)
        let file = try connect(paths, boot, options)
        let moment = Moment(at: now, wall: wall, boot: boot)
        let isNew = try file.isEmpty
        if isNew { try file.begin(moment, options) }
        var loaded = try file.load(moment, options)
        loaded.isNew = isNew
        file.lacksBallast = try !file.ballast.restore()
        return (file, loaded)
    }

    private static func boot(_ options: OpeningOptions) throws(LedgerError) -> String {
        if let boot = options.boot { return boot }
        do throws(SystemError) { return try Clocks.bootIdentifier() } catch { throw LedgerError(system: error) }
    }

    /// The file with today's tables, and nothing of it believed yet.
    private static func connect(
        _ paths: StatePaths, _ boot: String, _ options: OpeningOptions
    ) throws(LedgerError) -> LedgerFile {
        do {
            let connection = try Connection(opening: paths.ledger, for: options.schema)
            let isOld = try connection.schemaVersion() > 0
            if isOld, let next = try connection.pendingMigrations(of: options.schema).first {
                try Snapshots.keepBeforeMigration(connection, to: next.number, in: paths)
            }
            try connection.migrate(to: options.schema)
            let statements = try Statements(connection)
            let last = try connection.first(
                "SELECT \(AuditRow.columns) FROM audit ORDER BY seq DESC LIMIT 1", row: AuditRow.init)
            let drafter = try Drafter(
                book: Book(), sequence: last?.sequence ?? 0, link: last?.hash ?? ChainHash.origin,
                wall: last?.wall ?? 0)
            return LedgerFile(
                paths: paths, connection: connection, statements: statements,
                ballast: Ballast(path: paths.ballast, size: options.ballast), boot: boot, identity: "",
                drafter: drafter)
        } catch let error as DatabaseError {
            throw LedgerError(opening: error, paths.ledger)
        } catch let error as SystemError {
            throw LedgerError(system: error)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError.misuse("open \(paths.ledger)", "\(error)")
        }
    }

    /// Whether nothing was ever written. A file that has a name and no rows has lost them.
    private var isEmpty: Bool {
        get throws(LedgerError) {
            guard drafter.sequence == 0 else { return false }
            let isNamed = try using("look for a ledger") { connection throws(DatabaseError) in
                try connection.first("SELECT 1 FROM meta") { _ in true } ?? false
            }
            if isNamed { throw KeptState.damaged(paths.ledger, "its audit is gone") }
            return true
        }
    }

    // MARK: The first start

    /// An empty file becomes a ledger: its name, its first row, and a log of full length.
    private func begin(_ moment: Moment, _ options: OpeningOptions) throws(LedgerError) {
        identity = Identity.fresh()
        var draft = Draft()
        do {
            try drafter.add(.created(identity: identity, version: options.version), to: &draft, moment)
            let states = try states(draft)
            try using("begin the ledger") { connection throws(DatabaseError) in
                try connection.transaction { () throws(DatabaseError) in
                    try connection.run(
                        "INSERT INTO meta (one, identity, snapshot) VALUES (1, ?, 0)", .text(identity))
                    for row in draft.rows { try row.insert(by: statements.audit) }
                    try store(states)
                    try storeLife(moment)
                }
            }
            remember(states, draft)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError.misuse("begin the ledger", "\(error)")
        }
        if options.preparesLog { try prepareLog() }
    }

    /// Writes the log to its full length once and moves it into the file, where it leaves room for rows as well. A
    /// commit then overwrites what is there: that is twice as fast as growing, and goes on for a while on a full disk.
    private func prepareLog() throws(LedgerError) {
        let bytes = Int64(Self.logPages) * 4_096
        try using("make the log ready") { connection throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.execute("CREATE TABLE filler (filling BLOB) STRICT")
                try connection.run("INSERT INTO filler VALUES (zeroblob(?))", .integer(bytes))
                try connection.execute("DROP TABLE filler")
            }
        }
        try checkpoint()
    }

    // MARK: Every start

    private func load(_ moment: Moment, _ options: OpeningOptions) throws(LedgerError) -> Loaded {
        let kept = try read()
        let book = try kept.book(paths.ledger)
        let marks = try kept.poolMarks(paths.ledger)
        identity = kept.identity
        drafter.retreat(to: book, sequence: drafter.sequence, link: drafter.link, wall: drafter.wall)
        storedDaemon = kept.daemon?.hash ?? []
        for entry in kept.pools { storedPools[PoolID(entry.name)] = entry.hash }
        for run in kept.runs { storedRuns[RunID(Int(run.id))] = run.hash }
        nextPlace = (kept.pools.map(\.place).max() ?? -1) + 1
        formerIdentities = try readFormerIdentities()
        let doubt = try doubt(kept, options)
        rebirth = doubt?.because
        isHeadStale = true
        var loaded = Loaded(
            book: book, marks: marks, children: try kept.childNotes(paths.ledger), delivered: kept.delivered,
            isNew: false, shift: .zero, lastSeen: nil, restored: doubt?.because,
            seenEpochs: doubt?.epochs ?? [:], seenRun: doubt?.run ?? 0)
        if let sign = kept.lastSign { place(sign, moment, in: &loaded) }
        return loaded
    }

    /// A row that cannot be read where the daemon's memory should be is damage, not a wrong value.
    private func read() throws(LedgerError) -> KeptState {
        let findings: [String]
        let kept: KeptState
        do throws(DatabaseError) {
            findings = try connection.quickCheck(tables: LedgerSchema.stateTables)
            kept = try KeptState(connection)
        } catch {
            guard error.kind != .unexpected else { throw KeptState.damaged(paths.ledger, error.message) }
            throw LedgerError(opening: error, paths.ledger)
        }
        guard findings.isEmpty else {
            throw KeptState.damaged(paths.ledger, findings.prefix(3).joined(separator: "; "))
        }
        guard kept.identity.utf8.count == 32, kept.last != nil else {
            throw KeptState.damaged(paths.ledger, "its name or its newest row is missing")
        }
        return kept
    }

    /// The old instants on this boot's axis: the newest known one lies as far back as wall time has passed since. A
    /// wall clock that went backwards counts as no time.
    private func place(_ sign: KeptState.Sign, _ moment: Moment, in loaded: inout Loaded) {
        if sign.boot == moment.boot {
            loaded.lastSeen = min(sign.at, moment.at)
            return
        }
        let elapsed = Interval(milliseconds: max(0, (moment.wall - sign.wall) / 1_000))
        let lastSeen = moment.at - elapsed
        loaded.lastSeen = lastSeen
        loaded.shift = lastSeen - sign.at
    }
}
