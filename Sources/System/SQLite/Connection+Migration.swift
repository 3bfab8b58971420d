extension Connection {
    /// The number of the last step this file has been through; 0 for an empty one.
    package func schemaVersion() throws(DatabaseError) -> Int32 {
        try headerNumber("user_version")
    }

    /// The steps this file has still to go through, so that its owner can take a snapshot before the first of them.
    package func pendingMigrations(of schema: Schema) throws(DatabaseError) -> [Migration] {
        let version = try schemaVersion()
        return schema.migrations.filter { $0.number > version }
    }

    /// Brings the file to the newest schema. Each step is one transaction together with its number, so a crash
    /// leaves the file before the step or after it.
    ///
    /// - Parameters:
    ///   - schema: What the file is to become; the same that it was opened for.
    ///   - announce: Called inside each transaction, just before its commit.
    /// - Throws: What the failed step ran into; the file is then as it was before that step.
    package func migrate(
        to schema: Schema, announce: (Migration) throws(DatabaseError) -> Void = { _ in }
    ) throws(DatabaseError) {
        try admit(schema)
        for migration in try pendingMigrations(of: schema) {
            try transaction { () throws(DatabaseError) in
                try handle.execute(
                    migration.script, attempted: "migrate \(schema.name) to \(migration.number) (\(migration.name))")
                try handle.execute(
                    "PRAGMA application_id = \(schema.applicationID); PRAGMA user_version = \(migration.number)",
                    attempted: "number \(schema.name)")
                try announce(migration)
            }
        }
    }

    /// Refuses a file that is not ours or too new for us. It only reads, so that a refused file stays as it was.
    func admit(_ schema: Schema) throws(DatabaseError) {
        let mark = try headerNumber("application_id")
        let version = try headerNumber("user_version")
        if mark == schema.applicationID {
            guard version > schema.newest else { return }

            throw DatabaseError(
                .newer, attempted: "use \(path) as \(schema.name)",
                message: "it has schema \(version) and this program knows up to \(schema.newest)",
                hint: "install the version of the program that wrote it, or restore a snapshot from before the upgrade")
        }
        let tables = try first("SELECT count(*) FROM sqlite_schema") { row throws(DatabaseError) in try row.integer(0) }
        guard mark == 0, version == 0, tables == 0 else {
            throw DatabaseError(
                .foreign, attempted: "use \(path) as \(schema.name)",
                message: "it belongs to another program (application id \(mark), ours is \(schema.applicationID))",
                hint: "name another path, or move that file away if it is here by mistake")
        }
    }

    private func headerNumber(_ name: String) throws(DatabaseError) -> Int32 {
        let number = try first("PRAGMA \(name)") { row throws(DatabaseError) in try row.integer(0) }
        return Int32(truncatingIfNeeded: number ?? 0)
    }
}
