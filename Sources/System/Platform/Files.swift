import Glibc

/// Files as whole things: made, given a name, taken away.
package enum Files {
    /// Makes an empty file that was not there.
    package static func create(_ path: String, mode: UInt32 = 0o600) throws(SystemError) {
        let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        let number = file.number
        try SystemCall.value("set the mode of \(path)") { fchmod(number, mode) }
    }

    /// Makes a file that was not there and takes all its space at once.
    package static func reserve(_ path: String, bytes: Int64, mode: UInt32 = 0o600) throws(SystemError) {
        let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        // This call answers with the reason itself and leaves errno alone.
        let code = posix_fallocate(file.number, 0, off_t(bytes))
        guard code != 0 else { return }
        _ = unsafe unlink(path)
        throw SystemError("reserve \(bytes) bytes at \(path)", code: code)
    }

    package static func makeDirectory(_ path: String, mode: UInt32 = 0o700) throws(SystemError) {
        try Descriptor.check(path: path)
        try SystemCall.value("make the directory \(path)") { unsafe mkdir(path, mode) }
        try SystemCall.value("set the mode of \(path)") { unsafe chmod(path, mode) }
    }

    /// Removes a file; that none is there is as good.
    package static func remove(_ path: String) throws(SystemError) {
        try Descriptor.check(path: path)
        if unsafe unlink(path) == 0 || errno == ENOENT { return }
        throw SystemError("remove \(path)", code: errno)
    }

    /// Gives a file another name, in the same directory or file system, and makes that durable.
    package static func rename(_ path: String, to other: String) throws(SystemError) {
        try Descriptor.check(path: path)
        try Descriptor.check(path: other)
        try SystemCall.value("rename \(path) to \(other)") { unsafe Glibc.rename(path, other) }
        try DurableFile.synchronizeDirectory(of: other)
    }

    /// Returns when what was written to a closed file is on the device.
    package static func synchronize(_ path: String) throws(SystemError) {
        try Descriptor.open(path, O_RDONLY).synchronize()
    }

    /// The bytes of a small file; `nil` when there is none.
    package static func contents(of path: String, limit: Int) throws(SystemError) -> [UInt8]? {
        do throws(SystemError) {
            return try Descriptor.open(path, O_RDONLY | O_NOFOLLOW).readAll(limit: limit)
        } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }
}
