package import SQLite

/// The tables of the ledger. A step that was released is never edited; what was wrong with it is mended by the next.
package enum LedgerSchema {
    /// "FAIL" in the header of the file.
    static let applicationID: Int32 = 0x4641_494C

    package static let current = Schema(
        name: "the ledger", applicationID: applicationID, migrations: [Migration(1, "first tables", first)])

    /// What the daemon acts by: looked at before anything else at every start. Open runs are known by their hashes;
    /// what is kept of those that ended grows for years, and is looked at with the whole file.
    static let stateTables = ["meta", "life", "daemon", "pool", "child", "marks", "outbox", "sink"]
    static let pastTables = ["run", "step", "attempt", "outcome", "anchor", "audit"]

    private static let first = keptState + runs + auditTrail + notices

    private static let keptState = """
        CREATE TABLE meta (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            identity TEXT NOT NULL CHECK (length(identity) = 32),
            snapshot INTEGER NOT NULL CHECK (snapshot IN (0, 1))
        ) STRICT;
        CREATE TABLE life (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            boot TEXT NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE daemon (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            state TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), seq INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE pool (
            name TEXT PRIMARY KEY, place INTEGER NOT NULL,
            state TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), seq INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE child (
            process INTEGER NOT NULL, born INTEGER NOT NULL, boot TEXT NOT NULL,
            attempt TEXT NOT NULL, mark TEXT NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (process, born, boot)
        ) STRICT;
        CREATE TABLE marks (pool TEXT PRIMARY KEY, marks TEXT NOT NULL) STRICT;

        """

    private static let runs = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY CHECK (id > 0), pool TEXT NOT NULL, runbook TEXT NOT NULL, mode TEXT,
            source TEXT NOT NULL CHECK (source IN ('primary', 'backup')),
            target TEXT NOT NULL CHECK (target IN ('primary', 'backup')),
            epoch INTEGER NOT NULL, ordered_by TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL,
            began_seq INTEGER NOT NULL, began INTEGER NOT NULL, ended_seq INTEGER, ended INTEGER,
            progress TEXT NOT NULL, steps TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX run_pool ON run (pool);
        CREATE INDEX run_open ON run (pool) WHERE ended_seq IS NULL;
        CREATE TABLE step (
            run INTEGER NOT NULL, plan INTEGER NOT NULL CHECK (plan > 0), place INTEGER NOT NULL,
            name TEXT NOT NULL, verb TEXT NOT NULL, state TEXT NOT NULL,
            attempts INTEGER NOT NULL, undo_attempts INTEGER NOT NULL, began INTEGER, ended INTEGER,
            found INTEGER CHECK (found IN (0, 1)), evidence TEXT, error TEXT,
            PRIMARY KEY (run, plan, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE attempt (
            run INTEGER NOT NULL, plan INTEGER NOT NULL, step INTEGER NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('forward', 'undo')),
            number INTEGER NOT NULL CHECK (number > 0),
            pool TEXT NOT NULL, name TEXT NOT NULL, verb TEXT NOT NULL, key TEXT NOT NULL, epoch INTEGER NOT NULL,
            until INTEGER NOT NULL, seq INTEGER NOT NULL, wall INTEGER NOT NULL,
            PRIMARY KEY (run, plan, step, direction, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE outcome (
            run INTEGER NOT NULL, plan INTEGER NOT NULL, step INTEGER NOT NULL,
            direction TEXT NOT NULL, number INTEGER NOT NULL,
            kind TEXT NOT NULL, text TEXT NOT NULL, seq INTEGER NOT NULL, wall INTEGER NOT NULL,
            PRIMARY KEY (run, plan, step, direction, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER attempt_is_not_changed BEFORE UPDATE ON attempt
            BEGIN SELECT RAISE(ABORT, 'an intent is never changed'); END;
        CREATE TRIGGER attempt_is_not_removed BEFORE DELETE ON attempt
            WHEN NOT EXISTS (SELECT 1 FROM run WHERE id = old.run AND ended_seq <= \(prunedThrough))
            BEGIN SELECT RAISE(ABORT, 'the intents of a run stay until it has ended and was pruned'); END;
        CREATE TRIGGER outcome_is_not_changed BEFORE UPDATE ON outcome
            BEGIN SELECT RAISE(ABORT, 'the end of an attempt is never changed'); END;

        """

    private static let prunedThrough = "(SELECT coalesce(max(seq), 0) FROM anchor WHERE kind = 'pruned')"

    private static let auditTrail = """
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY CHECK (seq > 0),
            wall INTEGER NOT NULL, boot TEXT NOT NULL, at INTEGER NOT NULL,
            pool TEXT, run INTEGER, step TEXT, attempt INTEGER,
            kind TEXT NOT NULL CHECK (kind <> ''), actor TEXT NOT NULL CHECK (actor <> ''), reason TEXT NOT NULL,
            epoch INTEGER, change TEXT NOT NULL CHECK (change <> ''), text TEXT NOT NULL,
            state BLOB NOT NULL CHECK (length(state) = 32),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX audit_pool ON audit (pool);
        CREATE INDEX audit_kind ON audit (kind, pool);
        CREATE INDEX audit_run ON audit (run) WHERE run IS NOT NULL;
        CREATE TABLE clock_back (seq INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE anchor (
            seq INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('state', 'pruned')),
            hash BLOB NOT NULL CHECK (length(hash) = 32), wall INTEGER NOT NULL, state TEXT,
            CHECK ((kind = 'state') = (state IS NOT NULL)), PRIMARY KEY (seq, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
            WHEN old.seq > \(prunedThrough)
            BEGIN SELECT RAISE(ABORT, 'rows of the audit stay until they were pruned'); END;
        CREATE TRIGGER anchor_is_not_changed BEFORE UPDATE ON anchor
            BEGIN SELECT RAISE(ABORT, 'an anchor is never changed'); END;
        CREATE TRIGGER anchor_is_not_removed BEFORE DELETE ON anchor
            WHEN old.seq >= \(prunedThrough)
            BEGIN SELECT RAISE(ABORT, 'an anchor stays until a later one was pruned'); END;

        """

    private static let notices = """
        CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY, wall INTEGER NOT NULL, kind TEXT NOT NULL, pool TEXT, run INTEGER,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE sink (name TEXT PRIMARY KEY, through INTEGER NOT NULL) STRICT;

        """
}
