import CSQLite

/// The C side of one backup, which the source must be able to end when it closes first.
@safe final class BackupHandle {
    private var pointer: OpaquePointer?

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        abandon()
    }

    var isOpen: Bool { unsafe pointer != nil }

    func step(pages: Int32) -> Int32 {
        guard let pointer = unsafe pointer else { return SQLITE_MISUSE }
        return unsafe sqlite3_backup_step(pointer, pages)
    }

    var remaining: Int { unsafe pointer.map { unsafe Int(sqlite3_backup_remaining($0)) } ?? 0 }
    var total: Int { unsafe pointer.map { unsafe Int(sqlite3_backup_pagecount($0)) } ?? 0 }

    @discardableResult
    func abandon() -> Int32 {
        guard let pointer = unsafe pointer else { return SQLITE_OK }

        unsafe self.pointer = nil
        return unsafe sqlite3_backup_finish(pointer)
    }
}
