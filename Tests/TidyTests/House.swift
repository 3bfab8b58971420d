import Foundation

/// The package as it lies on disk, read once for all rules.
struct House: Sendable {
    static let here = House(root: root)

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let files: [SourceFile]
    /// Every file and folder, also those that hold no text; links are looked up here.
    let paths: Set<String>

    var swift: [SourceFile] { files.filter(\.isSwift) }
    var pure: [SourceFile] { files.filter(\.isPure) }

    init(root: URL) {
        var paths: [String] = []
        House.walk("", under: root, into: &paths)
        self.paths = Set(paths)
        files = paths.compactMap { path in
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
            return SourceFile(path: path, text: text)
        }
    }

    /// Collects what belongs to the project. Beside it people keep builds, logs and the settings of their editors.
    private static func walk(_ folder: String, under root: URL, into paths: inout [String]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        for name in names.sorted() where !folder.isEmpty || belongsAtTheTop(name) {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            paths.append(path)
            walk(path, under: root, into: &paths)
        }
    }

    private static func belongsAtTheTop(_ name: String) -> Bool {
        let hidden = [".ci", ".editorconfig", ".gitignore", ".swift-format"]
        let plain = ["LICENSE", "Makefile", "Sources", "Tests", "config", "debian", "docs", "systemd"]
        return hidden.contains(name) || plain.contains(name) || name.hasSuffix(".md") || name.hasSuffix(".swift")
    }
}
