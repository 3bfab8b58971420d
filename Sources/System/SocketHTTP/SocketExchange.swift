/// One request and its answer, which is read piece by piece as it comes.
package struct SocketExchange: ~Copyable {
    private enum Rest: Equatable {
        case nothing
        case bytes(Int)
        /// Between chunks, or before the first.
        case chunks
        /// So many bytes of this chunk.
        case chunk(Int)
        case untilTheEnd
    }

    package let status: Int
    package let headers: [SocketHeader]
    private var line: Line
    private var rest: Rest

    private static let lineLimit = 16_384
    private static let headerLimit = 100
    private static let pieceBytes = 65_536
    /// No chunk of ours is nearly as long.
    private static let chunkLimit = 1 << 30

    /// Connects, asks, and reads the head of the answer.
    package init(_ request: SocketRequest, to path: String, within milliseconds: Int64) throws(SocketFailure) {
        let until = Deadline(after: milliseconds)
        let bytes = try request.bytes()
        var line = try Line(to: path, within: milliseconds)
        try line.send(bytes)
        var status = 0
        var headers: [SocketHeader] = []
        repeat {
            status = try Self.status(try line.line(limit: Self.lineLimit, until: until))
            headers = try Self.headers(&line, until)
            // Answers below 200 say that another one follows.
        } while (100..<200).contains(status)
        let rest = try Self.rest(status, headers, isHead: request.method == "HEAD")
        self.status = status
        self.headers = headers
        self.rest = rest
        self.line = line
    }

    /// The first header of a name, in whatever letters it was written.
    package func header(_ name: String) -> String? { Self.find(name, headers) }

    /// The next bytes of the body, never an empty piece; `nil` when it is whole.
    package mutating func nextPiece(within milliseconds: Int64) throws(SocketFailure) -> [UInt8]? {
        let until = Deadline(after: milliseconds)
        if rest == .chunks { try beginChunk(until) }
        switch rest {
        case .nothing, .chunks: return nil
        case .untilTheEnd:
            let piece = try line.read(upTo: Self.pieceBytes, until: until)
            if piece.isEmpty { rest = .nothing }
            return piece.isEmpty ? nil : piece
        case .bytes(let count):
            let piece = try read(count, until)
            rest = piece.count == count ? .nothing : .bytes(count - piece.count)
            return piece
        case .chunk(let count):
            let piece = try read(count, until)
            rest = .chunk(count - piece.count)
            if piece.count == count {
                rest = .chunks
                guard try line.line(limit: 2, until: until).isEmpty else { throw .malformed("a chunk is too long") }
            }
            return piece
        }
    }

    private mutating func read(_ count: Int, _ until: Deadline) throws(SocketFailure) -> [UInt8] {
        let piece = try line.read(upTo: min(count, Self.pieceBytes), until: until)
        if piece.isEmpty { throw .closed }
        return piece
    }

    private mutating func beginChunk(_ until: Deadline) throws(SocketFailure) {
        let text = try line.line(limit: Self.lineLimit, until: until)
        let digits = text.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }
        guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit), let size = Int(digits, radix: 16),
            size <= Self.chunkLimit
        else { throw .malformed("a chunk has no size: \(text.prefix(40).debugDescription)") }
        guard size == 0 else {
            rest = .chunk(size)
            return
        }
        _ = try Self.headers(&line, until)
        rest = .nothing
    }

    private static func status(_ text: String) throws(SocketFailure) -> Int {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), words[1].utf8.count == 3, let status = Int(words[1]),
            (100...999).contains(status)
        else { throw .malformed(text.prefix(80).debugDescription) }
        return status
    }

    private static func headers(_ line: inout Line, _ until: Deadline) throws(SocketFailure) -> [SocketHeader] {
        var headers: [SocketHeader] = []
        while true {
            let text = try line.line(limit: lineLimit, until: until)
            if text.isEmpty { return headers }
            guard headers.count < headerLimit, let colon = text.firstIndex(of: ":") else {
                throw .malformed("a header is \(text.prefix(80).debugDescription), or there are too many")
            }
            let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append(SocketHeader(String(text[..<colon]), String(value)))
        }
    }

    private static func find(_ name: String, _ headers: [SocketHeader]) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }

    private static func rest(
        _ status: Int, _ headers: [SocketHeader], isHead: Bool
    ) throws(SocketFailure) -> Rest {
        if isHead || status == 204 || status == 304 { return .nothing }
        if let coding = find("Transfer-Encoding", headers) {
            guard coding.lowercased() == "chunked" else { throw .malformed("its body is coded as \(coding)") }
            return .chunks
        }
        guard let length = find("Content-Length", headers) else { return .untilTheEnd }
        guard !length.isEmpty, length.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(length) else {
            throw .malformed("its length is \(length.prefix(40).debugDescription)")
        }
        return count == 0 ? .nothing : .bytes(count)
    }
}
