extension Connection {
    /// How many findings are listed; a file with that many is past reading.
    private static var mostFindings: Int { 100 }

    /// Looks whether the named tables are well formed. Cheap for small tables, and so fit for every start.
    ///
    /// - Returns: What is wrong, one line each; nothing when all is well.
    package func quickCheck(tables: [String]) throws(DatabaseError) -> [String] {
        var findings: [String] = []
        for table in tables {
            let name = table.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            findings += try check("PRAGMA quick_check('\(name)')").map { "\(table): \($0)" }
        }
        return findings
    }

    /// Looks at every page, row and index of the file, which takes seconds for a large one.
    ///
    /// - Returns: What is wrong, one line each; nothing when all is well.
    package func integrityCheck() throws(DatabaseError) -> [String] {
        try check("PRAGMA integrity_check(\(Self.mostFindings))")
    }

    /// Damage can be so deep that the check itself stumbles over it: that is a finding, not a failure to look.
    private func check(_ pragma: String) throws(DatabaseError) -> [String] {
        var findings: [String] = []
        do throws(DatabaseError) {
            try query(pragma) { row throws(DatabaseError) in
                let line = try row.text(0)
                if line != "ok", findings.count < Self.mostFindings { findings.append(line) }
            }
        } catch {
            guard error.kind == .corrupt else { throw error }
            findings.append(error.message)
        }
        return findings
    }
}
