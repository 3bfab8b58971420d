import Model
import Orchestration
import Platform
import Runbook
import SQLite

// One turn, one transaction, one sync.

extension LedgerFile {
    /// A log of this many pages is moved into the file. It is also how large the log is made at first, so that a
    /// commit overwrites and does not have to grow it, and so that there is room for some hundred commits on a full
    /// disk.
    static let logPages = 1_000
    /// A head that nothing pressing depends on is kept at most this often: its file costs four syncs.
    static let headPause = Interval.seconds(1)

    /// Makes a turn durable. When it returns, the turn is on the disk; when it throws, nothing of it is.
    ///
    /// A disk without space is met with the ballast and one more try. A `full` that is thrown nevertheless means that
    /// the same turn may be offered again later; any other error is the end of this process's writing.
    func commit(_ page: LedgerPage, at moment: Moment) throws(LedgerError) -> Committed {
        try mustBeWhole()
        guard !page.isEmpty else { return .nothing }
        do throws(LedgerError) {
            return try write(page, moment)
        } catch {
            guard error.kind == .full, try ballast.giveUp() else { throw error }
            lacksBallast = true
            var committed = try write(page, moment)
            committed.tookBallast = true
            return committed
        }
    }

    private func write(_ page: LedgerPage, _ moment: Moment) throws(LedgerError) -> Committed {
        try checkpointWhenDue()
        let before = (drafter.sequence, drafter.link, drafter.wall)
        do {
            let draft = try draft(page.turn, moment)
            let states = try states(draft)
            let extras = try Extras(page)
            try using("write the turn") { connection throws(DatabaseError) in
                try connection.transaction { () throws(DatabaseError) in
                    try store(draft, moment)
                    try store(states)
                    try store(extras, draft)
                    if draft.rows.isEmpty { try storeLife(moment) }
                }
            }
            remember(states, draft)
            livedAt = moment.at
            try keepHead(after: draft, at: moment.at)
            return Committed(
                rows: draft.rows, isWorthTelling: draft.isWorthTelling, hasNotices: !draft.notices.isEmpty,
                tookBallast: false)
        } catch let error as LedgerError {
            if error.kind == .full { try retreat(to: before) }
            throw error
        } catch {
            let error = LedgerError.misuse("write the turn", "\(error)")
            fault = error
            throw error
        }
    }

    /// What was drafted is forgotten: the tables say what is so.
    private func retreat(to before: (Int64, [UInt8], Int64)) throws(LedgerError) {
        let kept = try using("read the state back") { connection throws(DatabaseError) in
            try KeptState(connection)
        }
        drafter.retreat(to: try kept.book(paths.ledger), sequence: before.0, link: before.1, wall: before.2)
    }

    private func draft(_ turn: Turn, _ moment: Moment) throws -> Draft {
        var draft = Draft()
        if let because = rebirth, !turn.records.isEmpty {
            let fresh = Identity.fresh()
            try drafter.add(.reborn(identity: fresh, was: identity, because: because), to: &draft, moment)
            draft.newIdentity = fresh
        }
        for record in turn.records { try drafter.add(record, to: &draft, moment) }
        return draft
    }

    // MARK: Rows

    private func store(_ draft: Draft, _ moment: Moment) throws(DatabaseError) {
        for row in draft.rows { try row.insert(by: statements.audit) }
        for line in draft.lines { try store(line) }
        for notice in draft.notices { try notice.store(by: statements.notice) }
        for sequence in draft.clockBacks {
            try statements.clockBack.bind(sequence, at: 1)
            try statements.clockBack.run()
        }
        if let identity = draft.newIdentity {
            try connection.run("UPDATE meta SET identity = ?, snapshot = 0", .text(identity))
        }
    }

    private func store(_ line: Draft.Line) throws(DatabaseError) {
        switch line {
        case .room(let run, let plan, let place):
            try statements.makeRoom.bind(Int64(run.number), at: 1)
            try statements.makeRoom.bind(Int64(plan), at: 2)
            try statements.makeRoom.bind(Int64(place), at: 3)
            try statements.makeRoom.run()
        case .step(let row): try row.store(by: statements.step)
        case .attempt(let row): try row.store(by: statements.attempt)
        case .outcome(let row): try row.store(by: statements.outcome)
        }
    }

    func storeLife(_ moment: Moment) throws(DatabaseError) {
        try statements.life.bind(moment.boot, at: 1)
        try statements.life.bind(moment.at.milliseconds, at: 2)
        try statements.life.bind(moment.wall, at: 3)
        try statements.life.run()
    }

    private func keepHead(after draft: Draft, at now: Instant) throws(LedgerError) {
        if let fresh = draft.newIdentity {
            formerIdentities.append(identity)
            identity = fresh
            rebirth = nil
        }
        if !draft.rows.isEmpty { isHeadStale = true }
        if draft.newIdentity != nil { try keepHead(at: now) }
    }

    /// Keeps the head in its file. That there is no space for it does not matter: it stays stale and is kept later.
    func keepHead(at now: Instant) throws(LedgerError) {
        do throws(LedgerError) {
            try HeadFile.write(head, to: paths.head)
            isHeadStale = false
            headKeptAt = now
        } catch {
            guard error.kind != .full else { return }
            fault = error
            throw error
        }
    }

    // MARK: The log

    /// Moves the log into the file when it has its length. Before a turn and not after it, so that a failure is told
    /// while nothing of the turn is done yet.
    func checkpointWhenDue() throws(LedgerError) {
        guard connection.framesInLog >= Self.logPages else { return }
        try checkpoint()
    }

    func checkpoint() throws(LedgerError) {
        let result = try using("move the log into the file") { connection throws(DatabaseError) in
            try connection.checkpoint(.passive)
        }
        guard result.isBusy else { return }
        let error = LedgerError(
            .failed, attempted: "move the log into the file", message: "something else reads the file",
            hint: "only the daemon may have it open: find the other process (fuser \(paths.ledger)) and end it")
        fault = error
        throw error
    }
}
