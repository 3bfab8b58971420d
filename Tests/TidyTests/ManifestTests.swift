import Testing

@Suite struct ManifestTests {
    private static let strict = """
        {"tool": "swift", "kind": {"treatAllWarnings": {"_0": "error"}}},
        {"tool": "swift", "kind": {"enableUpcomingFeature": {"_0": "ExistentialAny"}}}
        """

    private func target(
        _ name: String, in folder: String, _ dependencies: [String] = [], settings: String = strict,
        type: String = "regular"
    ) -> String {
        let arrows = dependencies.map { "{\"byName\": [\"\($0)\", null]}" }.joined(separator: ",")
        return """
            {"name": "\(name)", "type": "\(type)", "path": "\(folder)", "dependencies": [\(arrows)],
             "settings": [\(settings)], "providers": [{"apt": [["lib\(name)-dev"]]}]}
            """
    }

    private func manifest(_ targets: String..., outside: String = "") throws -> Manifest {
        try Manifest(json: "{\"dependencies\": [\(outside)], \"targets\": [\(targets.joined(separator: ","))]}")
    }

    @Test func `the manifest and the tree are one, and every arrow goes to the left`() throws {
        let manifest = try Manifest.read()
        let house = House.here
        let makefile = try #require(house.files.first { $0.path == "Makefile" })
        #expect(!manifest.targets.isEmpty)
        expectNone(ManifestRules.outsidePackages(in: manifest))
        expectNone(ManifestRules.missingFolders(in: manifest, house.paths))
        expectNone(ManifestRules.homelessFiles(in: manifest, house.files))
        expectNone(ManifestRules.undeclaredImports(in: manifest, house.swift))
        expectNone(ManifestRules.unusedDependencies(in: manifest, house.swift))
        expectNone(ManifestRules.looseSettings(in: manifest))
        expectNone(ManifestRules.forgottenPackages(in: manifest, makefile: makefile.text))
        expectNone(ArrowRules.wrongArrows(in: manifest))
        expectNone(ArrowRules.brokenWalls(in: manifest))
    }

    @Test func `an arrow to the right, to the own row or from a stranger is found`() throws {
        let left = try manifest(target("Runbook", in: "Sources/Core/Runbook", ["Model"]))
        #expect(ArrowRules.wrongArrows(in: left).isEmpty)
        let right = try manifest(target("Model", in: "Sources/Core/Model", ["Platform"]))
        #expect(ArrowRules.wrongArrows(in: right).count == 1)
        let same = try manifest(target("DNS", in: "Sources/Drivers/DNS", ["HTTP"]))
        #expect(ArrowRules.wrongArrows(in: same).count == 1)
        let stranger = try manifest(target("Extras", in: "Sources/Extras"))
        #expect(ArrowRules.wrongArrows(in: stranger).count == 1)
        let test = try manifest(target("ExtrasTests", in: "Tests/ExtrasTests", ["Catalog"], type: "test"))
        #expect(ArrowRules.wrongArrows(in: test).isEmpty)
    }

    @Test func `a wall is found broken also through a room between`() throws {
        let client = target("failoverctl", in: "Sources/failoverctl", ["Terminal"], type: "executable")
        let open = try manifest(client, target("Terminal", in: "Sources/Client/Terminal", ["PostgreSQL"]))
        #expect(ArrowRules.brokenWalls(in: open).count == 1)
        let whole = try manifest(client, target("Terminal", in: "Sources/Client/Terminal", ["Kinds"]))
        #expect(ArrowRules.brokenWalls(in: whole).isEmpty)
    }

    @Test func `every name on a wall stands in a row`() {
        let known = Set(ArrowRules.rows.joined())
        #expect(ArrowRules.rows.joined().count == known.count)
        for (room, never, _) in ArrowRules.walls { #expect(known.isSuperset(of: never + [room])) }
    }

    @Test func `a target without a folder and a file without a target are found`() throws {
        let manifest = try manifest(target("Model", in: "Sources/Core/Model"))
        #expect(ManifestRules.missingFolders(in: manifest, ["Sources", "Sources/Core/Model"]).count == 1)
        #expect(ManifestRules.missingFolders(in: manifest, ["Sources/Core/Model/A.swift"]).isEmpty)
        let home = SourceFile(path: "Sources/Core/Model/A.swift", text: "")
        let away = SourceFile(path: "Sources/Core/Models/A.swift", text: "")
        #expect(ManifestRules.homelessFiles(in: manifest, [home, away]).map(\.path) == [away.path])
    }

    @Test func `an import that is not declared and a declaration that is not imported are found`() throws {
        let manifest = try manifest(target("Runbook", in: "Sources/Core/Runbook", ["Model"]))
        let path = "Sources/Core/Runbook/A.swift"
        let good = SourceFile(path: path, text: "package import Model\nimport Foundation")
        let bad = SourceFile(path: path, text: "import Judgement")
        #expect(ManifestRules.undeclaredImports(in: manifest, [good]).isEmpty)
        #expect(ManifestRules.unusedDependencies(in: manifest, [good]).isEmpty)
        #expect(ManifestRules.undeclaredImports(in: manifest, [bad]).count == 1)
        #expect(ManifestRules.unusedDependencies(in: manifest, [bad]).count == 1)
    }

    @Test func `a room built without the strict settings is found`() throws {
        #expect(try ManifestRules.looseSettings(in: manifest(target("Model", in: "Sources/Core/Model"))).isEmpty)
        let loose = try manifest(target("Model", in: "Sources/Core/Model", settings: ""))
        #expect(ManifestRules.looseSettings(in: loose).count == 2)
        let unsafe = try manifest(target("SQLite", in: "Sources/System/SQLite", ["CSQLite"]))
        #expect(ManifestRules.looseSettings(in: unsafe).count == 1)
    }

    @Test func `a package from outside and a Debian package that nobody installs are found`() throws {
        #expect(try ManifestRules.outsidePackages(in: manifest(outside: "{\"sourceControl\": []}")).count == 1)
        let needy = try manifest(target("yaml", in: "Sources/System/C/CYAML", type: "system"))
        #expect(ManifestRules.forgottenPackages(in: needy, makefile: "PACKAGES := libyaml").count == 1)
        #expect(ManifestRules.forgottenPackages(in: needy, makefile: "\tlibyaml-dev \\\n").isEmpty)
    }
}
