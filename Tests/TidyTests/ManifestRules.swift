/// What the manifest says and what lies on disk are one thing.
enum ManifestRules {
    /// What comes with the toolchain. Everything else that is imported is ours and has to be declared.
    static let toolchain: Set = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "PackageDescription", "Synchronization", "Testing",
    ]

    static func outsidePackages(in manifest: Manifest) -> [Complaint] {
        guard !manifest.dependencies.isEmpty else { return [] }
        return [.manifest("\(manifest.dependencies.count) packages from outside; the project takes none")]
    }

    static func missingFolders(in manifest: Manifest, _ paths: Set<String>) -> [Complaint] {
        // An empty folder is none: git does not carry it to the next clone.
        manifest.targets.filter { target in !paths.contains { $0.hasPrefix(target.folder + "/") } }.map {
            .manifest("`\($0.name)` is declared, but nothing is in \($0.folder)")
        }
    }

    static func homelessFiles(in manifest: Manifest, _ files: [SourceFile]) -> [Complaint] {
        files.filter { $0.isSwift && $0.path.contains("/") && target(of: $0, in: manifest) == nil }.map {
            $0.complaint(1, "no target of the manifest builds this file")
        }
    }

    static func undeclaredImports(in manifest: Manifest, _ files: [SourceFile]) -> [Complaint] {
        files.flatMap { file -> [Complaint] in
            guard let target = target(of: file, in: manifest) else { return [] }
            let declared = target.dependencies.map(\.name)
            return file.imports.filter { !toolchain.contains($0.module) && !declared.contains($0.module) }.map {
                file.complaint($0.line, "`\(target.name)` imports \($0.module), which it does not declare")
            }
        }
    }

    /// A dependency that no file imports is an arrow in the drawing that is not in the house.
    static func unusedDependencies(in manifest: Manifest, _ files: [SourceFile]) -> [Complaint] {
        let programs = manifest.targets.filter { $0.type == "executable" }.map(\.name)
        return manifest.targets.flatMap { target -> [Complaint] in
            let own = files.filter { self.target(of: $0, in: manifest)?.name == target.name }
            let imported = Set(own.flatMap { $0.imports.map(\.module) })
            // A test that runs a program depends on it without importing it.
            let unused = target.dependencies.filter { !imported.contains($0.name) && !programs.contains($0.name) }
            return own.isEmpty
                ? [] : unused.map { .manifest("`\(target.name)` declares \($0.name) and never imports it") }
        }
    }

    static func looseSettings(in manifest: Manifest) -> [Complaint] {
        manifest.targets.filter { !$0.isForeign }.flatMap { target -> [Complaint] in
            let seesC = target.isRoom && target.dependencies.contains { ArrowRules.system[0].contains($0.name) }
            let wanted = ["treatAllWarnings", "enableUpcomingFeature"] + (seesC ? ["strictMemorySafety"] : [])
            return wanted.filter { !target.has($0) }.map { .manifest("`\(target.name)` is built without \($0)") }
        }
    }

    static func forgottenPackages(in manifest: Manifest, makefile: String) -> [Complaint] {
        let words = Set(makefile.split { $0.isWhitespace }.map(String.init))
        return manifest.targets.flatMap { target in
            target.packages.filter { !words.contains($0) }.map {
                .manifest("`\(target.name)` needs \($0), which `make deps` does not install")
            }
        }
    }

    /// The target with the longest folder around the file.
    private static func target(of file: SourceFile, in manifest: Manifest) -> Manifest.Target? {
        manifest.targets.filter { file.path.hasPrefix($0.folder + "/") }.max { $0.folder.count < $1.folder.count }
    }
}
