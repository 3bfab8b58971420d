import CSQLite
import Synchronization

/// What SQLite says on its own account: recovered frames, a file unlinked while open, a statement that failed.
///
/// It is one place for the whole process and can only be set before the first connection.
package enum DatabaseLog {
    package typealias Receiver = @Sendable (ResultCode, String) -> Void

    private static let receiver = Mutex<Receiver?>(nil)

    /// Hands every line to `receive`, which must not use a database itself.
    package static func deliver(to receive: @escaping Receiver) throws(DatabaseError) {
        receiver.withLock { $0 = receive }
        let code = unsafe fo_sqlite_log { _, code, message in
            guard let message = unsafe message else { return }
            let text = unsafe String(cString: message)
            DatabaseLog.receiver.withLock { $0 }?(ResultCode(code), text)
        }
        guard code == SQLITE_OK else {
            throw DatabaseError(
                .misuse, attempted: "receive the log of SQLite", message: "a connection was opened before",
                hint: "this is a mistake in the program: set the log first")
        }
    }
}
