/// One server-sent event as it arrived.
package struct ReceivedEvent: Sendable, Hashable {
    /// `message` when the server gave none.
    package var name: String
    /// The newest mark of the stream, to go on from later.
    package var mark: String?
    package var data: String

    package init(name: String = "message", mark: String? = nil, data: String) {
        self.name = name
        self.mark = mark
        self.data = data
    }
}
