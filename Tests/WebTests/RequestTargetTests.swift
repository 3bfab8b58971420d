import Testing
import Web

@Suite struct RequestTargetTests {
    @Test(
        arguments: [
            ("/", []), ("/v1/status", ["v1", "status"]), ("/v1/pools/a%2Fb/why", ["v1", "pools", "a/b", "why"]),
            ("/a//b/", ["a", "", "b", ""]), ("/%C3%A4", ["ä"]), ("/a+b", ["a+b"]), ("/..%2f..", ["../.."]),
            ("http://host:1/a?b", ["a"]), ("/a#b", ["a"]),
        ] as [(String, [String])])
    func `a path is its segments, decoded one by one`(raw: String, segments: [String]) {
        #expect(RequestTarget(raw)?.segments == segments)
    }

    @Test(arguments: ["", "*", "a", "/%", "/%4", "/%zz", "/%00", "/%ff", "/?a=%ff", "http://host", "?a=b"])
    func `what is no path is refused`(raw: String) {
        #expect(RequestTarget(raw) == nil)
    }

    @Test func `a query is its words in their order`() throws {
        let target = try #require(RequestTarget("/a?pool=ch%61t&since=2026-01-01T00%3A00+x&&flag&empty==&pool=b"))
        #expect(target.query.map(\.name) == ["pool", "since", "flag", "empty", "pool"])
        #expect(target["pool"] == "chat")
        #expect(target["since"] == "2026-01-01T00:00 x")
        #expect(target["flag"] == "")
        #expect(target["empty"] == "=")
        #expect(target["nothing"] == nil)
        #expect(RequestTarget("/?" + String(repeating: "a&", count: 101)) == nil)
    }
}
