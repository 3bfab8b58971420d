import Kinds
import Model
import Testing

@Suite struct ScalarTests {
    private func reads(_ scalar: Scalar, _ text: String, quoted: Bool = false) -> Bool {
        (try? scalar.read(text, isQuoted: quoted)) != nil
    }

    @Test(arguments: [
        ("500ms", 500), ("10s", 10_000), ("5m", 300_000), ("2h", 7_200_000), ("7d", 604_800_000), ("0", 0),
    ])
    func `a duration is a whole number and a unit`(text: String, milliseconds: Int64) throws {
        guard case .interval(let length) = try Scalar.duration(0...Int64.max).read(text, isQuoted: false) else {
            Issue.record("\(text) is no duration")
            return
        }
        #expect(length == Interval(milliseconds: milliseconds))
    }

    @Test(arguments: [
        "", "s", "10", "1.5s", "-1s", "+1s", "01s", "10 s", "10S", "10sec", "1h30m", "٣s", "1e3s", "0x1s",
    ])
    func `anything else is no duration`(text: String) {
        #expect(!reads(.duration(0...Int64.max), text))
    }

    @Test(arguments: [("0", 0), ("1B", 1), ("64KiB", 65_536), ("16MiB", 16_777_216), ("2GiB", 2_147_483_648)])
    func `a size is a whole number and a unit`(text: String, bytes: Int64) throws {
        guard case .size(bytes) = try Scalar.size.read(text, isQuoted: false) else {
            Issue.record("\(text) is not \(bytes) bytes")
            return
        }
    }

    @Test(arguments: ["", "16", "16MB", "16mib", "16 MiB", "none", "1.5GiB", "-1B"])
    func `anything else is no size`(text: String) {
        #expect(!reads(.size, text))
    }

    @Test(arguments: [0, 1, 999, 1_000, 1_500, 60_000, 61_000, 3_600_000, 86_400_000, 90_000_000])
    func `a duration is shown so that it can be read again`(milliseconds: Int64) throws {
        let text = Durations.text(milliseconds)
        guard case .interval(let length) = try Scalar.duration(0...Int64.max).read(text, isQuoted: false) else {
            Issue.record("\(text) cannot be read")
            return
        }
        #expect(length.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "10.0.0.1", "255.255.255.255", "::", "::1", "2001:db8::1", "2001:db8:1:2:3:4:5:6", "::ffff:10.0.0.1", "1::",
        "paris-db", "paris-db.example.org", "paris-db.example.org.", "db_1",
    ])
    func `an address is an IP address or a name`(text: String) {
        #expect(reads(.address, text))
    }

    @Test(arguments: [
        "", ".", "10.0.0", "10.0.0.256", "10.0.0.01", "10.0.0.1.2", "10", ":", ":::", "1:2", "::1::",
        "1:2:3:4:5:6:7:8:9",
        "12345::", "g::", ":1::2", "-paris", "paris-", "a..b", "pa ris", "paris/db", "[::1]", "::+1",
        "1:2:3:4:5:6:7::8",
        "päris",
    ])
    func `anything else is no address`(text: String) {
        #expect(!reads(.address, text))
    }

    @Test(arguments: [
        ("10.0.0.1:80", "10.0.0.1", 80), ("[::1]:80", "::1", 80), ("localhost:65535", "localhost", 65_535),
    ])
    func `an endpoint is an address and a port`(text: String, address: String, port: Int) throws {
        let parts = try #require(Addresses.endpoint(text))
        #expect(parts.address == address && parts.port == port)
        #expect(Addresses.joined(parts.address, parts.port) == text)
    }

    @Test(arguments: ["80", ":80", "::1:80", "a:", "a:0", "a:65536", "a:-1", "a:080", "[a]:80", "[::1:80", "a:80:"])
    func `anything else is no endpoint`(text: String) {
        #expect(Addresses.endpoint(text) == nil)
    }

    @Test(arguments: [
        ("chat.service", true), ("postgresql@15-main.service", true), ("a\\x2db.mount", true), (".service", false),
        ("chat", false), ("chat.conf", false), ("../chat.service", false), ("chat service.service", false),
    ])
    func `a unit is named in full`(text: String, isUnit: Bool) {
        #expect(reads(.unit, text) == isUnit)
    }

    @Test(arguments: ["", "a b", "-a", ".a", "a/b", "ä", "a\u{301}", String(repeating: "a", count: 64)])
    func `a name has no sign that could mean something elsewhere`(text: String) {
        #expect(!reads(.name, text))
    }

    @Test func `a number or a flag in quotes is text`() {
        #expect(reads(.integer(0...9), "3") && !reads(.integer(0...9), "3", quoted: true))
        #expect(reads(.flag, "true") && !reads(.flag, "true", quoted: true) && !reads(.flag, "yes"))
    }

    @Test(arguments: [
        "http://", "https://?x", "file:///etc/passwd", "https://a b/", "https://u:p@h/", "//h/", "HTTP://h/",
    ])
    func `a URL has a scheme that is spoken here, a host and no password`(text: String) {
        #expect(!reads(.url(.question), text))
    }

    @Test(arguments: ["http://h", "https://h:1/p?q=1#f", "https://h/@x", "http://${address}:8080/health"])
    func `a URL may have what URLs have`(text: String) {
        #expect(reads(.url(.question), text))
    }
}
