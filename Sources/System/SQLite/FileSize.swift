import Glibc

/// How much lies under a path, asked without opening it: opening and closing a database file by other means than
/// SQLite's would drop the locks this process holds on it.
enum FileSize {
    /// The size in bytes; 0 as well when there is nothing.
    static func of(_ path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
