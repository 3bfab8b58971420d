import Glibc

extension SystemError {
    /// Some errors have one usual cause in a daemon, and the person who reads the line at night should not have to
    /// remember it.
    static func usualHint(for code: Int32) -> String {
        switch code {
        case EMFILE: "the daemon has too many descriptors open; raise LimitNOFILE= in its unit"
        case ENFILE: "the machine has too many files open; raise fs.file-max"
        case EAGAIN: "a limit of processes or memory is reached; look at TasksMax= and MemoryMax= of the unit"
        case ENOMEM: "the machine or the unit is out of memory; look at MemoryMax= of the unit"
        case ENOSPC, EDQUOT: "the file system is full; free some space"
        case EROFS: "the file system is mounted read-only, often after an error of its device; look at the kernel log"
        case EACCES, EPERM: "the daemon's user is not allowed to; look at owner, mode and the sandbox of the unit"
        case ENOEXEC: "the file is not a program; a script needs a first line that starts with #!"
        case ETXTBSY: "the program is being written at this moment; install it by renaming a finished copy"
        case ENAMETOOLONG: "the path is too long; the path of a Unix socket may have 107 bytes"
        case E2BIG: "arguments and environment together are too long"
        default: ""
        }
    }
}
