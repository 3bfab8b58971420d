import Foundation

/// What `Package.swift` means, as the package manager itself prints it.
struct Manifest: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]
        let settings: [Setting]
        let providers: [[String: [[String]]]]?

        /// Where the manager looks when the manifest names no folder.
        var folder: String { path ?? (type == "test" ? "Tests/\(name)" : "Sources/\(name)") }
        var isRoom: Bool { folder.hasPrefix("Sources/") }
        var isForeign: Bool { folder.hasPrefix("Sources/System/C/") }
        /// What a person has to install before this builds, on Debian.
        var packages: [String] { (providers ?? []).flatMap { ($0["apt"] ?? []).flatMap(\.self) } }

        func has(_ setting: String) -> Bool { settings.contains { $0.tool == "swift" && $0.kind.name == setting } }
    }

    /// Printed as `{"byName": ["Model", null]}`; how it is spelled in the manifest makes no difference here.
    struct Dependency: Decodable {
        let name: String

        init(from decoder: any Decoder) throws {
            let spellings = try decoder.container(keyedBy: AnyKey.self)
            var parts = try spellings.nestedUnkeyedContainer(forKey: spellings.allKeys.first ?? AnyKey("byName"))
            name = try parts.decode(String.self)
        }
    }

    /// Printed as `{"kind": {"strictMemorySafety": {}}, "tool": "swift"}`.
    struct Setting: Decodable {
        struct Kind: Decodable {
            let name: String

            init(from decoder: any Decoder) throws {
                name = try decoder.container(keyedBy: AnyKey.self).allKeys.first?.stringValue ?? ""
            }
        }
        let kind: Kind
        let tool: String
    }

    /// A package from elsewhere; that there is one is all that matters.
    struct Outside: Decodable {}

    let dependencies: [Outside]
    let targets: [Target]

    init(json: String) throws { self = try JSONDecoder().decode(Manifest.self, from: Data(json.utf8)) }

    /// Asks the package manager. A scratch folder of its own keeps it clear of the build that runs this test.
    static func read() throws -> Manifest {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "tidy-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let manager = Process()
        let output = Pipe()
        manager.executableURL = URL(filePath: "/usr/bin/env")
        manager.arguments = [
            // With the fuzz targets, which are there only on request.
            "FUZZ=1", "swift", "package", "--package-path", House.root.path,
            "--scratch-path", scratch.path, "dump-package",
        ]
        manager.standardOutput = output
        manager.standardError = FileHandle.nullDevice
        try manager.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        manager.waitUntilExit()
        return try Manifest(json: String(decoding: json, as: UTF8.self))
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
