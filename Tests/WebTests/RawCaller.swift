import Glibc
import Platform
import Testing

/// A client of the server that says exactly what it is told, byte by byte.
final class RawCaller: Sendable {
    private let socket: Descriptor

    init(_ path: String) throws {
        socket = try UnixConnection.open(path)
        _ = fcntl(socket.number, F_SETFL, O_NONBLOCK)
    }

    convenience init(_ path: String, saying text: String) throws {
        try self.init(path)
        try say(text)
    }

    func say(_ text: String) throws { try say(Array(text.utf8)) }

    /// All of it, or as much as the other end wanted to have.
    func say(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = sayWhatFits(Array(rest))
            if count < 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// As much as the other end takes at once.
    func sayWhatFits(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    func endSaying() { shutdown(socket.number, Int32(SHUT_WR)) }

    /// All that comes until these words have come, or until the end.
    @discardableResult
    func hear(until words: String? = nil, within milliseconds: Int64 = Stage.long) async throws -> String {
        let end = Clocks.bootMilliseconds() + milliseconds
        var heard: [UInt8] = []
        while Clocks.bootMilliseconds() < end {
            let piece: [UInt8]?
            do throws(SystemError) {
                piece = try socket.read(upTo: 65_536)
            } catch {
                return String(decoding: heard, as: UTF8.self) + (error.code == ECONNRESET ? "" : "[\(error.name)]")
            }
            if let piece {
                if piece.isEmpty { return String(decoding: heard, as: UTF8.self) }
                heard += piece
                let text = String(decoding: heard, as: UTF8.self)
                if let words, text.contains(words) { return text }
            } else {
                try await Task.sleep(for: .milliseconds(1))
            }
        }
        Issue.record("heard only \(String(decoding: heard, as: UTF8.self).prefix(500))")
        return String(decoding: heard, as: UTF8.self)
    }
}
