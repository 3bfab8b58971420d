package import Model
package import Orchestration

/// What an earlier daemon left on the disk for this one.
package struct Heritage: Sendable {
    package var book: Book
    package var marks: [PoolID: PoolMarks]
    /// Local children that were let go and not seen to end.
    package var children: [HeldNote]
    /// Up to which number each notifier has taken all messages.
    package var delivered: [String: Int]
    package var start: Start

    package init(
        book: Book = Book(), marks: [PoolID: PoolMarks] = [:], children: [HeldNote] = [],
        delivered: [String: Int] = [:], start: Start = Start()
    ) {
        self.book = book
        self.marks = marks
        self.children = children
        self.delivered = delivered
        self.start = start
    }
}
