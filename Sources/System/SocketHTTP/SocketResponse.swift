/// A whole answer.
package struct SocketResponse: Sendable, Hashable {
    package let status: Int
    package let headers: [SocketHeader]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }
}

extension SocketRequest {
    /// Asks and waits for the whole answer.
    package func answer(
        from path: String, within milliseconds: Int64, limit: Int = 67_108_864
    ) throws(SocketFailure) -> SocketResponse {
        let until = Deadline(after: milliseconds)
        var exchange = try SocketExchange(self, to: path, within: milliseconds)
        var body: [UInt8] = []
        while let piece = try exchange.nextPiece(within: until.milliseconds) {
            guard body.count + piece.count <= limit else { throw .tooLarge(limit: limit) }
            body += piece
        }
        return SocketResponse(status: exchange.status, headers: exchange.headers, body: body)
    }
}
