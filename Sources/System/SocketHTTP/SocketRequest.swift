/// One request to the daemon.
package struct SocketRequest: Sendable, Hashable {
    package var method: String
    /// Path and query, escaped.
    package var target: String
    package var headers: [SocketHeader]
    package var body: [UInt8]

    package init(_ method: String, _ target: String, headers: [SocketHeader] = [], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// As it goes over the wire; the connection serves this one request.
    func bytes() throws(SocketFailure) -> [UInt8] {
        let words = [method, target] + headers.flatMap { [$0.name, $0.value] }
        guard words.allSatisfy({ $0.utf8.allSatisfy { $0 >= 32 && $0 != 127 } }),
            ([method, target] + headers.map(\.name)).allSatisfy({ !$0.isEmpty && !$0.contains(" ") })
        else { throw .system(attempt: "ask for \(target.debugDescription)", text: "it does not fit on one line") }
        var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        for header in headers { head += "\(header.name): \(header.value)\r\n" }
        if !body.isEmpty || method != "GET" { head += "Content-Length: \(body.count)\r\n" }
        return Array("\(head)\r\n".utf8) + body
    }

    /// One segment of a path, or one word of a query, with everything escaped that would mean something there.
    package static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
