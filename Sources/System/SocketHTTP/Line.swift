internal import CLinux
import Glibc

/// The connection itself: bytes out, bytes and lines in, and no wait without an end.
struct Line: ~Copyable {
    private let number: Int32
    private let path: String
    private var buffer: [UInt8] = []
    /// So much of the buffer has been read.
    private var position = 0
    private var isAtEnd = false

    private static let pieceBytes = 65_536

    init(to path: String, within milliseconds: Int64) throws(SocketFailure) {
        guard !path.utf8.contains(0) else {
            throw .system(attempt: "connect to a socket", text: "its path contains a zero byte")
        }
        let patience = Int32(min(max(milliseconds, 1), 86_400_000))
        let number = unsafe fo_connect_unix_within(path, patience)
        guard number >= 0 else { throw Self.failure("connect to \(path)", errno, path) }
        self.number = number
        self.path = path
    }

    deinit { _ = close(number) }

    /// Sends all of it. A daemon that has no time for us says so and closes; its word is still there to be read.
    func send(_ bytes: [UInt8]) throws(SocketFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE || errno == ECONNRESET {
                return
            } else if errno != EINTR {
                throw Self.failure("write to \(path)", errno, path)
            }
        }
    }

    /// What is there, at most so many bytes, after waiting for the first; nothing at the end of the connection.
    mutating func read(upTo limit: Int, until deadline: Deadline) throws(SocketFailure) -> [UInt8] {
        if position == buffer.count { try fill(until: deadline) }
        let piece = Array(buffer[position...].prefix(limit))
        position += piece.count
        return piece
    }

    /// One line without its end.
    mutating func line(limit: Int, until deadline: Deadline) throws(SocketFailure) -> String {
        var scanned = position
        while true {
            if let end = buffer[scanned...].firstIndex(of: 10) {
                guard end - position <= limit else { throw .malformed("a line has no end") }
                let bytes = buffer[position..<end]
                position = end + 1
                return String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
            }
            guard buffer.count - position <= limit else { throw .malformed("a line has no end") }
            scanned = buffer.count - position
            try fill(until: deadline)
            if isAtEnd { throw .closed }
        }
    }

    /// Adds to the buffer what comes next, and drops what has been read.
    private mutating func fill(until deadline: Deadline) throws(SocketFailure) {
        buffer.removeFirst(position)
        position = 0
        guard !isAtEnd else { return }
        let number = self.number
        var count = 0
        var code: Int32 = 0
        var piece: [UInt8] = []
        repeat {
            try wait(until: deadline)
            unsafe piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { room, filled in
                unsafe count = recv(number, room.baseAddress, room.count, 0)
                code = errno
                filled = max(0, count)
            }
        } while count < 0 && code == EINTR
        // A daemon that ends with something of ours unread resets the connection, which is an end like any other.
        if count < 0, code != ECONNRESET { throw Self.failure("read from \(path)", code, path) }
        isAtEnd = count <= 0
        if count > 0 { buffer += piece }
    }

    private func wait(until deadline: Deadline) throws(SocketFailure) {
        while true {
            var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&wanted, 1, Int32(min(deadline.milliseconds, 86_400_000)))
            if ready > 0 { return }
            if ready == 0, deadline.milliseconds == 0 { throw .timedOut(path: path) }
            if ready < 0, errno != EINTR { throw Self.failure("wait for \(path)", errno, path) }
        }
    }

    private static func failure(_ attempt: String, _ code: Int32, _ path: String) -> SocketFailure {
        switch code {
        case ENOENT, ECONNREFUSED, ENOTDIR: return .absent(path: path)
        case EACCES, EPERM: return .forbidden(path: path)
        case ETIMEDOUT, EAGAIN: return .timedOut(path: path)
        default:
            let text = unsafe fo_errno_text(code).map { unsafe String(cString: $0) } ?? "error \(code)"
            return .system(attempt: attempt, text: text)
        }
    }
}
