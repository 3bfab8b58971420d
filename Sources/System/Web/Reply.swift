/// What the server sends back.
package struct Reply: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// As it comes, until the stream is finished.
        case stream(ReplyStream)
        /// The same for server-sent events, which may have comments among them.
        case events(ReplyStream)

        var stream: ReplyStream? {
            switch self {
            case .bytes: nil
            case .stream(let stream), .events(let stream): stream
            }
        }
    }

    package var status: Int
    package var headers: [HTTPField]
    package var content: Content

    package init(_ status: Int, headers: [HTTPField] = [], _ content: Content) {
        self.status = status
        self.headers = headers
        self.content = content
    }

    package init(_ status: Int, type: String, _ bytes: [UInt8]) {
        self.init(status, headers: [HTTPField("Content-Type", type)], .bytes(bytes))
    }

    package init(_ status: Int, type: String, _ text: String) {
        self.init(status, type: type, Array(text.utf8))
    }

    /// Server-sent events.
    package init(events stream: ReplyStream) {
        self.init(
            200,
            headers: [HTTPField("Content-Type", "text/event-stream"), HTTPField("Cache-Control", "no-store")],
            .events(stream))
    }

    /// What the server itself refuses, in the form of RFC 9457. The words are ours and need no escaping.
    static func refusal(_ status: Int, _ title: StaticString, hint: StaticString) -> Reply {
        Reply(
            status, type: "application/problem+json",
            "{\"title\":\"\(title)\",\"status\":\(status),\"detail\":\"\(title)\",\"hint\":\"\(hint)\"}\n")
    }
}
