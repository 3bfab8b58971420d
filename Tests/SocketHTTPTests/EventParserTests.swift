import SocketHTTP
import Testing

@Suite struct EventParserTests {
    private static let text =
        ": hello\n\nid: 7\nevent: run\ndata: a\ndata:b\n\n:\n\nretry: 5\ndata\n\nevent: nothing\n\n"
        + "data:  two\r\n\r\ndata: ä\r\r"
    private static let events = [
        ReceivedEvent(name: "run", mark: "7", data: "a\nb"), ReceivedEvent(mark: "7", data: ""),
        ReceivedEvent(mark: "7", data: " two"), ReceivedEvent(mark: "7", data: "ä"),
    ]

    @Test(arguments: 1..<40) func `events are the same, however their bytes are cut`(size: Int) throws {
        var parser = EventParser()
        var rest = Array(Self.text.utf8)[...]
        var events: [ReceivedEvent] = []
        while !rest.isEmpty {
            events += try parser.take(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        #expect(events == Self.events)
    }

    @Test func `an event that never ends is given up`() throws {
        let line = #expect(throws: SocketFailure.self) {
            var parser = EventParser()
            while true { _ = try parser.take([UInt8](repeating: 65, count: 65_536)) }
        }
        #expect(line == .tooLarge(limit: EventParser.limit))
        #expect(throws: SocketFailure.tooLarge(limit: EventParser.limit)) {
            var parser = EventParser()
            while true { _ = try parser.take(Array("data\n".utf8)) }
        }
    }
}
