import Platform
import Testing
import Web

/// A certificate authority of our own and servers with its certificates, made by the program that administrators use.
struct Authority: Sendable {
    enum Flaw: Sendable { case none, expired, otherName, otherAuthority }

    let place: Stage.Place
    var file: String { place.file("ca.pem") }

    init() async throws {
        place = try Stage.Place()
        for name in ["ca", "other"] { try await openssl(Self.newKey(name, "req", "-x509", "-out", "\(name).pem")) }
    }

    /// A server for `site.test` at a free port; ended with the returned child.
    func serve(_ flaw: Flaw) async throws -> (port: UInt16, child: ChildProcess) {
        let name = "\(flaw)"
        let host = flaw == .otherName ? "elsewhere.test" : "site.test"
        try await openssl(
            Self.newKey(name, "req", "-out", "\(name).csr") + ["-addext", "subjectAltName=DNS:\(host)"])
        let authority = flaw == .otherAuthority ? "other" : "ca"
        try await openssl([
            "x509", "-req", "-in", "\(name).csr", "-CA", "\(authority).pem", "-CAkey", "\(authority).key",
            "-CAcreateserial", "-days", flaw == .expired ? "-1" : "30", "-copy_extensions", "copy", "-out",
            "\(name).pem",
        ])
        let port = try TCPListener(address: "127.0.0.1", port: 0).port
        let invocation = Invocation(
            [
                "/usr/bin/env", "openssl", "s_server", "-quiet", "-www", "-accept", "127.0.0.1:\(port)", "-cert",
                "\(name).pem", "-key", "\(name).key",
            ], environment: ["PATH": "/usr/bin:/bin"], directory: place.path)
        let child = (try HeldChild(invocation, on: try #require(Stage.reactor))).release(within: Stage.long)
        var isThere = false
        while !isThere {
            let answer = try await Stage.ask(TCPQuestion("127.0.0.1", port: port, milliseconds: Stage.long))
            isThere = answer.cause == .answered([])
            if !isThere { try await Task.sleep(for: .milliseconds(10)) }
        }
        return (port, child)
    }

    private static func newKey(_ name: String, _ words: String...) -> [String] {
        words + [
            "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key", "-subj",
            "/CN=\(name)",
        ]
    }

    private func openssl(_ words: [String]) async throws {
        let invocation = Invocation(
            ["/usr/bin/env", "openssl"] + words, environment: ["PATH": "/usr/bin:/bin"], directory: place.path)
        let held = try HeldChild(invocation, on: try #require(Stage.reactor))
        let ending = await held.release(within: Stage.long).ending()
        try #require(ending.isSuccess, "openssl \(words): \(ending.errors.text)")
    }
}
