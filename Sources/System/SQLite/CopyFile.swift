import CSQLite
import Glibc

/// The file a copy goes into, held open beside SQLite so that it can be synced as it grows.
///
/// Left to its end the sync would be one long wait for everything at once, and the owner's own commits would wait
/// behind it.
struct CopyFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Makes the file, which must not be there yet. Only the program's own user may read it.
    init(creating path: String) throws(DatabaseError) {
        self.path = path
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor < 0 else { return }

        let reason = errno
        guard reason != EEXIST else {
            throw DatabaseError(
                .foreign, attempted: "begin a backup to \(path)", message: "the file is there already",
                hint: "name a file that does not exist")
        }
        throw DatabaseError(
            .cannotOpen, systemError: reason, attempted: "begin a backup to \(path)",
            message: unsafe String(cString: strerror(reason)))
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func sync() throws(DatabaseError) {
        guard fdatasync(descriptor) != 0 else { return }

        let reason = errno
        throw DatabaseError(
            ResultCode(SQLITE_IOERR | 4 << 8), systemError: reason, attempted: "sync \(path)",
            message: unsafe String(cString: strerror(reason)))
    }
}
