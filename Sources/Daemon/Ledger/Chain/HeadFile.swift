import Platform

/// `STATE/head`: the newest head, beside the ledger and not in it.
///
/// Put back an older ledger.sqlite3 and this file still knows how far the newer one had come. It is no proof against
/// somebody who changes both; for that the head goes to the journal as well.
enum HeadFile {
    static let name = "head"
    private static let limit = 1_048_576

    static func write(_ head: Head, to path: String) throws(LedgerError) {
        do {
            try DurableFile.replace(path, with: try JSON.bytes(of: head) + [UInt8(ascii: "\n")])
        } catch let error as SystemError {
            throw LedgerError(system: error, error.isNoSpace ? .full : .failed)
        } catch {
            throw LedgerError.misuse("write \(path)", "\(error)")
        }
    }

    /// Nil when there is none, or none that can be understood: what is kept here only ever adds a doubt.
    static func read(_ path: String) -> Head? {
        guard let bytes = try? Files.contents(of: path, limit: limit) else { return nil }
        return try? JSON.value(Head.self, from: bytes)
    }
}
