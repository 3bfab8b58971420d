import Platform

/// Space that is held for the one moment when the disk is full and a run is under way. Given up, it lets the daemon
/// finish writing what has already happened.
struct Ballast {
    let path: String
    let size: Int64

    var isThere: Bool { get throws(LedgerError) { try status() != nil } }

    private func status() throws(LedgerError) -> FileStatus? {
        do throws(SystemError) { return try FileStatus(of: path) } catch { throw LedgerError(system: error) }
    }

    /// - Returns: Whether there was any.
    func giveUp() throws(LedgerError) -> Bool {
        guard try isThere else { return false }
        do throws(SystemError) { try Files.remove(path) } catch { throw LedgerError(system: error) }
        return true
    }

    /// Takes the space again, if there is twice as much: the last of it belongs to the ledger.
    ///
    /// - Returns: Whether it is there now.
    func restore() throws(LedgerError) -> Bool {
        if size == 0 { return true }
        if try isThere { return true }
        do throws(SystemError) {
            let volume = try Volume(of: path.directory)
            guard volume.freeBytes >= 2 * UInt64(size) else { return false }
            try Files.reserve(path, bytes: size)
            return true
        } catch {
            if error.isNoSpace { return false }
            throw LedgerError(system: error)
        }
    }
}

extension String {
    var directory: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }
}
