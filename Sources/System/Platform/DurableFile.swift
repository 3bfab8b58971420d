import Glibc

/// Files that are whole after a power cut: the old one or the new one, never half of one.
package enum DurableFile {
    /// Puts `bytes` in the place of the file at `path`. When it returns, they will be found there after a power cut;
    /// when it throws, the old file is still there, unless the sync of the directory was what failed.
    ///
    /// One writer at a time for each path: the unfinished file has a fixed name, so that what a crash leaves behind
    /// is removed by the next attempt instead of piling up.
    package static func replace(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o600) throws(SystemError) {
        try Descriptor.check(path: path)
        let unfinished = path + ".new"
        _ = unsafe unlink(unfinished)
        do throws(SystemError) {
            let file = try Descriptor.open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
            let number = file.number
            // The umask may have taken something from the mode that was asked for.
            try SystemCall.value("set the mode of \(unfinished)") { fchmod(number, mode) }
            try file.writeAll(bytes)
            try file.synchronize()
            try SystemCall.value("rename \(unfinished) to \(path)") { unsafe rename(unfinished, path) }
        } catch {
            _ = unsafe unlink(unfinished)
            throw error
        }
        try synchronizeDirectory(of: path)
    }

    /// Makes the names in the directory that holds `path` durable: a new file whose name is not is lost with its
    /// contents.
    package static func synchronizeDirectory(of path: String) throws(SystemError) {
        try synchronize(directory: directory(of: path))
    }

    package static func synchronize(directory: String) throws(SystemError) {
        try Descriptor.open(directory, O_RDONLY | O_DIRECTORY).synchronize()
    }

    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
