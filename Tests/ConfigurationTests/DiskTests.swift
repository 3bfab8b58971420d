import Configuration
import Foundation
import Kinds
import Model
import Testing

@Suite struct DiskTests {
    /// A folder for the length of one test.
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "configuration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "pools.d"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ text: String, _ path: String, in folder: URL) throws {
        try text.write(to: folder.appending(path: path), atomically: false, encoding: .utf8)
    }

    private func pool(_ name: String) -> String {
        """
        pools:
          \(name):
            primary: paris
            backup: lyon
            probes: { a: { kind: command, argv: [a] } }
            database: { kind: command, operations: { role: [r], promote: [p] } }

        """
    }

    private func problems(_ path: String) -> [String] {
        do throws(ConfigurationProblems) {
            _ = try Configuration.load(path)
            return []
        } catch {
            return error.list.map { "\($0)" }
        }
    }

    @Test func `the files of pools.d follow the main one in the order of their names`() throws {
        try inFolder { folder in
            try write("version: 1\nsites: { paris: {}, lyon: {} }\n" + pool("m"), "main.yaml", in: folder)
            try write(pool("b"), "pools.d/20.yaml", in: folder)
            try write(pool("a"), "pools.d/10.yaml", in: folder)
            try write("no: [", "pools.d/.10.yaml.swp", in: folder)
            try write("no: [", "pools.d/.hidden.yaml", in: folder)
            try write("no: [", "pools.d/old.yaml.bak", in: folder)
            let configuration = try Configuration.load(folder.appending(path: "main.yaml").path)
            #expect(configuration.pools.map(\.id.name) == ["m", "a", "b"])
        }
    }

    @Test func `a problem in an addition names the addition`() throws {
        try inFolder { folder in
            try write("version: 1\nsites: { paris: {}, lyon: {} }\n", "main.yaml", in: folder)
            try write(pool("a").replacing("paris", with: "rome"), "pools.d/10.yaml", in: folder)
            let found = problems(folder.appending(path: "main.yaml").path)
            #expect(
                found.count == 1 && found[0].contains("/pools.d/10.yaml:3:14: pools.a.primary: \"rome\" is not a site"))
        }
    }

    @Test func `a file that is not there, or is none, is a problem with a place too`() throws {
        try inFolder { folder in
            let missing = folder.appending(path: "main.yaml").path
            #expect(problems(missing).first?.hasPrefix("\(missing):1:1: cannot read \(missing): No such file") == true)
            #expect(problems(folder.path).first?.contains("Is a directory") == true)
            try write("version: 1\nsites: {}\n", "main.yaml", in: folder)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "pools.d/a.yaml").path, withDestinationPath: "/nowhere/at/all")
            #expect(problems(missing).first?.contains("pools.d/a.yaml:1:1: cannot read") == true)
        }
    }

    @Test func `a pipe does not keep the daemon waiting`() throws {
        try inFolder { folder in
            let path = folder.appending(path: "main.yaml").path
            let made = try Process.run(URL(filePath: "/usr/bin/mkfifo"), arguments: [path])
            made.waitUntilExit()
            #expect(!problems(path).isEmpty)
        }
    }
}
