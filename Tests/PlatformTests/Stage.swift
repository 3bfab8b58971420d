import Glibc
import Platform
import Testing

/// What the tests of this room share.
enum Stage {
    /// One for all tests, as in the daemon.
    static let reactor: Reactor? = try? Reactor()

    /// A deadline that only a hung machine reaches; no test waits for it when all is well.
    static let long: Int64 = 60_000

    static func shell(_ command: String, _ variables: [String: String] = [:]) -> Invocation {
        let path = ["PATH": "/usr/bin:/bin"]
        return Invocation(["/bin/sh", "-c", command], environment: path.merging(variables) { $1 })
    }

    static func hold(_ invocation: Invocation) throws -> HeldChild {
        try HeldChild(invocation, on: try #require(reactor))
    }

    static func run(_ invocation: Invocation, within deadline: Int64 = long) async throws -> Ending {
        await (try hold(invocation)).release(within: deadline).ending()
    }

    /// The program that misbehaves on demand lies beside the bundle of tests.
    static func fixture(_ words: String..., variables: [String: String] = [:]) throws -> Invocation {
        let maps = try Descriptor.open("/proc/self/maps", O_RDONLY).readAll(limit: 16_777_216)
        let bundle = String(decoding: maps, as: UTF8.self).split(separator: "\n")
            .compactMap { line in line.firstIndex(of: "/").map { line[$0...] } }
            .first { $0.hasSuffix(".xctest") }
        let path = try #require(bundle)
        let directory = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        return Invocation(["\(directory)/PlatformFixture"] + words, environment: variables)
    }

    /// Waits until something is so, for as long as a hung machine would need.
    static func until(_ isSo: () throws -> Bool) async throws -> Bool {
        let end = Clocks.bootMilliseconds() + long
        while Clocks.bootMilliseconds() < end {
            if try isSo() { return true }
            try await Task.sleep(for: .milliseconds(5))
        }
        return false
    }

    /// A directory of its own for one test, removed when its owner ends.
    final class Place: Sendable {
        let path: String

        init() throws {
            var template = Array("/tmp/platform-test-XXXXXX".utf8CString)
            let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } }
            try #require(made == true)
            path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }

        deinit {
            for name in (try? Directory.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
            rmdir(path)
        }

        func file(_ name: String) -> String { "\(path)/\(name)" }

        func text(_ name: String) -> String? {
            guard let file = try? Descriptor.open(file(name), O_RDONLY), let bytes = try? file.readAll(limit: 65_536)
            else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
