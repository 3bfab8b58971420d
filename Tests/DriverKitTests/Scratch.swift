import Glibc

/// A directory of a test's own, with a short path because sockets live in it. It goes with the test.
final class Scratch: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/dk-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Trouble("mkdtemp failed: \(errno)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { _ = spawnAndWait(["/bin/rm", "-rf", path]) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String, mode: UInt32 = 0o600) throws {
        let number = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard number >= 0 else { throw Trouble("cannot write \(name): \(errno)") }
        defer { close(number) }
        let bytes = Array(text.utf8)
        guard Glibc.write(number, bytes, bytes.count) == bytes.count else { throw Trouble("cannot write \(name)") }
    }

    func read(_ name: String) -> String? {
        let number = open(file(name), O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return nil }
        defer { close(number) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(number, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

    private func spawnAndWait(_ arguments: [String]) -> Int32 {
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawn(&process, arguments[0], nil, nil, &words, nil) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status
    }
}

struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
