/// Who may know whom. A room may import what stands in an earlier row; rooms of one row do not know each other.
enum ArrowRules {
    static let deeds = [
        "Command", "Systemd", "PostgreSQL", "SQLServer", "HAProxy", "DNS", "PersistentChat", "FenceAgent", "HTTP",
        "TCP",
    ]
    static let core = [["Model"], ["Judgement"], ["Runbook"], ["Orchestration"]]
    static let system = [
        ["CLinux", "CSQLite", "CSystemd", "CCurl", "CMicrohttpd", "CYAML", "CCrypto", "CPostgreSQL", "CFreeTDS"],
        ["Platform", "SocketHTTP"], ["SQLite"], ["YAML"], ["Web"],
    ]
    static let drivers = [["Kinds"], ["DriverKit"], deeds, ["Catalog"]]
    static let daemon = [["Configuration"], ["Ledger"], ["Engine"], ["Control"], ["ControlServer"]]
    static let rest = [
        ["Terminal"], ["TestKit", "Scripted"], ["Exploration", "Simulation"], ["explore", "simulate", "bench"],
        ["failoverd", "failoverctl"],
    ]
    static let rows = core + system + drivers + daemon + rest

    /// What a room must not reach even through others, although the rows would allow it.
    static let walls: [(room: String, never: [String], why: String)] = [
        ("SQLite", Array(core.joined()), "it knows no domain"),
        ("YAML", Array(core.joined()), "it knows no domain"),
        ("Web", Array(core.joined()), "it knows no domain"),
        ("SocketHTTP", Array(core.joined()) + system[0].filter { $0 != "CLinux" }, "its start is paid at every call"),
        ("Kinds", Array(system.joined()), "it is pure"),
        ("Engine", deeds + ["Catalog", "Ledger"], "it owns the protocols and is handed what fulfils them"),
        ("Control", ["Platform", "SQLite", "Web"], "it is words on the wire and holds no socket"),
        (
            "failoverctl", deeds + ["DriverKit", "Catalog", "Engine"],
            "the client links kinds and verifies a ledger's file; it never has a driver"
        ),
        ("failoverctl", ["Web", "CCurl", "CMicrohttpd"], "its start is paid at every call"),
        ("failoverctl", ["TestKit"], "it is for tests"),
        ("failoverd", ["TestKit"], "it is for tests"),
    ]

    static func wrongArrows(in manifest: Manifest) -> [Complaint] {
        manifest.targets.filter(\.isRoom).flatMap { target -> [Complaint] in
            guard let row = row(of: target.name) else {
                return [.manifest("`\(target.name)` stands in no row of the table: say where it belongs")]
            }
            return target.dependencies.compactMap { dependency in
                guard let other = self.row(of: dependency.name), other >= row else { return nil }
                return .manifest("`\(target.name)` must not know `\(dependency.name)`: arrows go only to the left")
            }
        }
    }

    static func brokenWalls(in manifest: Manifest) -> [Complaint] {
        let arrows = Dictionary(
            manifest.targets.map { ($0.name, $0.dependencies.map(\.name)) }, uniquingKeysWith: { first, _ in first })
        return walls.flatMap { room, never, why in
            let reached = reach(room, arrows)
            return never.filter(reached.contains).map { Complaint.manifest("`\(room)` reaches `\($0)`, but \(why)") }
        }
    }

    private static func row(of name: String) -> Int? { rows.firstIndex { $0.contains(name) } }

    private static func reach(_ room: String, _ arrows: [String: [String]]) -> Set<String> {
        var reached: Set<String> = []
        var open = arrows[room] ?? []
        while let next = open.popLast() {
            if reached.insert(next).inserted { open += arrows[next] ?? [] }
        }
        return reached
    }
}
