import Glibc

/// What a path leads to, links not followed.
package struct FileStatus: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case regular
        case directory
        case other
    }

    package let kind: Kind
    /// The permission bits alone.
    package let mode: UInt32
    package let owner: UInt32
    package let size: Int64

    /// `nil` when nothing is there.
    package init?(of path: String) throws(SystemError) {
        try Descriptor.check(path: path)
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            let code = errno
            guard code != ENOENT else { return nil }
            throw SystemError("look at \(path)", code: code)
        }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            default: .other
            }
        mode = status.st_mode & 0o7777
        owner = status.st_uid
        size = Int64(status.st_size)
    }

    /// Whether anybody but the owner may do anything with it.
    package var isPrivate: Bool { mode & 0o077 == 0 }

    /// The user this program runs as.
    package static var user: UInt32 { geteuid() }
}
