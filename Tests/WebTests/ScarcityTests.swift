import Platform
import Testing

/// What a test cannot do to its own process, since others run in it.
@Suite struct ScarcityTests {
    @Test func `without descriptors nothing is known of anybody, and with them all is as before`() async throws {
        let ending = try await Stage.fixture("starve")
        let lines = ending.output.text.split(separator: "\n").map(String.init)
        try #require(lines.count == 3, "\(ending)")
        #expect(lines[0] == "status 200; connected")
        #expect(lines[2] == "status 200; connected")
        #expect(lines[1].hasPrefix("not asked: ") && lines[1].contains("; not asked: "), "\(lines[1])")
        #expect(lines[1].contains("LimitNOFILE="))
    }

    @Test func `no descriptor is forgotten, whatever happened to it`() async throws {
        let ending = try await Stage.fixture("leak")
        #expect(ending.output.text == "0 more\n", "\(ending)")
    }
}
