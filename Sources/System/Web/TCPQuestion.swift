/// One question to whatever listens at a port: whether it takes a connection, and perhaps a word and its answer.
package struct TCPQuestion: Sendable, Hashable {
    /// A numeric address, or a name.
    package var host: String
    package var port: UInt16
    package var send: [UInt8]
    /// What must occur in the answer; nothing: the connection is enough.
    package var expect: [UInt8]
    /// All of it, looking up the name included.
    package var milliseconds: Int64

    package init(
        _ host: String, port: UInt16, send: [UInt8] = [], expect: [UInt8] = [], milliseconds: Int64
    ) {
        self.host = host
        self.port = port
        self.send = send
        self.expect = expect
        self.milliseconds = milliseconds
    }

    /// What is expected must come among the first so many bytes.
    static let answerLimit = 65_536
}
