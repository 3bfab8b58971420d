/// Bytes of a stream in, events out, however the bytes are cut.
package struct EventParser: Sendable {
    /// A longer line or event is none of ours.
    package static let limit = 1_048_576

    private var line: [UInt8] = []
    private var lastWasReturn = false
    private var name = ""
    private var mark: String?
    private var data: [String] = []
    private var dataBytes = 0

    package init() {}

    package mutating func take(_ bytes: [UInt8]) throws(SocketFailure) -> [ReceivedEvent] {
        var events: [ReceivedEvent] = []
        for byte in bytes {
            let followsReturn = lastWasReturn
            lastWasReturn = byte == 13
            if byte == 10, followsReturn { continue }
            guard byte == 10 || byte == 13 else {
                line.append(byte)
                if line.count > Self.limit { throw .tooLarge(limit: Self.limit) }
                continue
            }
            if let event = try endLine() { events.append(event) }
        }
        return events
    }

    private mutating func endLine() throws(SocketFailure) -> ReceivedEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else { return endEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        let field = String(decoding: line[..<(colon ?? line.endIndex)], as: UTF8.self)
        var value = colon.map { line[($0 + 1)...] } ?? []
        if value.first == 32 { value = value.dropFirst() }
        switch field {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "id": mark = String(decoding: value, as: UTF8.self)
        case "data":
            dataBytes += value.count + 1
            if dataBytes > Self.limit { throw .tooLarge(limit: Self.limit) }
            data.append(String(decoding: value, as: UTF8.self))
        // A comment has no name, and the fields of other people mean nothing here.
        default: break
        }
        return nil
    }

    private mutating func endEvent() -> ReceivedEvent? {
        defer {
            name = ""
            data = []
            dataBytes = 0
        }
        guard !data.isEmpty else { return nil }
        return ReceivedEvent(
            name: name.isEmpty ? "message" : name, mark: mark, data: data.joined(separator: "\n"))
    }
}
