import Glibc
import Platform
import Testing

/// A socket at which somebody waits for a whole head and then says exactly these bytes, in these pieces.
final class ScriptedDaemon: Sendable {
    let path: String
    private let directory: String

    init(_ pieces: [[UInt8]], every milliseconds: UInt32 = 0, times: Int = 1, hangs: Bool = false) throws {
        var template = Array("/tmp/socket-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } }
        try #require(made == true)
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = "\(directory)/control.sock"
        let path = path
        let listener = try UnixListener(path: path)
        let number = listener.number
        // Its own thread, which ends with the last caller it was made for.
        _ = fcntl(number, F_SETFL, 0)
        let room = Room(listener)
        try Worker.start(named: "daemon") {
            for _ in 0..<times { room.serve(pieces, milliseconds, hangs) }
        }
    }

    deinit {
        unlink(path)
        rmdir(directory)
    }

    convenience init(_ text: String) throws { try self.init([Array(text.utf8)]) }

    private final class Room: Sendable {
        private let listener: UnixListener

        init(_ listener: consuming UnixListener) { self.listener = listener }

        func serve(_ pieces: [[UInt8]], _ milliseconds: UInt32, _ hangs: Bool) {
            guard let caller = try? listener.accept() else { return }
            _ = fcntl(caller.number, F_SETFL, 0)
            var heard = ""
            while !heard.contains("\r\n\r\n"), let piece = try? caller.read(upTo: 65_536), !piece.isEmpty {
                heard += String(decoding: piece, as: UTF8.self)
            }
            for piece in pieces {
                guard (try? caller.writeAll(piece)) != nil else { return }
                if milliseconds > 0 { usleep(milliseconds * 1_000) }
            }
            // Until the caller has had enough.
            if hangs { _ = try? caller.read(upTo: 1) }
        }
    }
}
