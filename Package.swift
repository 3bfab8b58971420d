// swift-tools-version: 6.2
import PackageDescription

/// What every target is held to. A warning is an error; nothing crosses a module unless it says `package`.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Rooms that touch C say `unsafe` at every expression that is.
let strictUnsafe = strict + [.strictMemorySafety()]

func room(
    _ name: String, in wing: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(wing)/\(name)", swiftSettings: settings)
}

/// A C library of the distribution, seen through a module map and a shim without logic.
func foreign(_ name: String, _ development: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/C/\(name)", providers: [.apt([development])])
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency], keeping excluded: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", exclude: excluded,
        swiftSettings: strict)
}

/// The pure wing: no Foundation, no clock, no `async`, no I/O.
let core: [Target] = [
    room("Model", in: "Core"),
    room("Judgement", in: "Core", ["Model"]),
    room("Runbook", in: "Core", ["Model"]),
    room("Orchestration", in: "Core", ["Model", "Judgement", "Runbook"]),
]

/// The rim: the only wing that touches C and the kernel.
let rim: [Target] = [
    .target(name: "CLinux", path: "Sources/System/C/CLinux", cSettings: [.treatAllWarnings(as: .error)]),
    foreign("CSQLite", "libsqlite3-dev"),
    foreign("CYAML", "libyaml-dev"),
    foreign("CSystemd", "libsystemd-dev"),
    foreign("CCrypto", "libssl-dev"),
    foreign("CCurl", "libcurl4-openssl-dev"),
    foreign("CMicrohttpd", "libmicrohttpd-dev"),
    room("Platform", in: "System", ["CLinux", "CSystemd", "CCrypto"], strictUnsafe),
    room("SQLite", in: "System", ["CSQLite"], strictUnsafe),
    room("YAML", in: "System", ["CYAML"], strictUnsafe),
    room("SocketHTTP", in: "System", ["CLinux"], strictUnsafe),
    room("Web", in: "System", ["CLinux", "CCurl", "CMicrohttpd", "Platform"], strictUnsafe),
]

/// One technology each: what it is told and will do in `Kinds`, what all have in common in `DriverKit`, then the deeds.
let drivers: [Target] = [
    room("Kinds", in: "Drivers", ["Model"]),
    room("DriverKit", in: "Drivers", ["Model", "Orchestration", "Platform"], strictUnsafe),
]

/// The parts of the running service.
let daemon: [Target] = [
    room("Configuration", in: "Daemon", ["Kinds", "Model", "Runbook", "Platform", "YAML"]),
    room("Engine", in: "Daemon", ["Model", "Judgement", "Runbook", "Orchestration", "Platform", "DriverKit"]),
    room("Ledger", in: "Daemon", ["Model", "Judgement", "Runbook", "Orchestration", "Platform", "SQLite"]),
    room("Control", in: "Daemon", ["Model", "Judgement", "Runbook", "Orchestration", "Kinds"]),
]

/// What an operator types into.
let client: [Target] = [
    room("Terminal", in: "Client"),
    program(
        "failoverctl",
        [
            "Model", "Runbook", "Orchestration", "Platform", "SocketHTTP", "Kinds", "Configuration", "Ledger",
            "Control", "Terminal",
        ]),
]

/// What the machine is proven with: stories, every state it can reach, and whole outages by chance.
let proof: [Target] = [
    room("TestKit", in: "TestKit", ["Model", "Judgement", "Runbook", "Orchestration"]),
    room(
        "Scripted", in: "TestKit",
        ["Model", "Judgement", "Runbook", "Orchestration", "Platform", "DriverKit", "Engine"]),
    room("Exploration", in: "TestKit", ["Model", "Judgement", "Runbook", "Orchestration", "TestKit"]),
    room("Simulation", in: "TestKit", ["Model", "Judgement", "Runbook", "Orchestration", "TestKit"]),
    program("explore", ["Exploration"]),
    program("simulate", ["Simulation", "TestKit"]),
]

let suites: [Target] = [
    tests(of: "Model", ["Model"]),
    tests(of: "Judgement", ["Judgement", "Model"]),
    tests(of: "Runbook", ["Runbook", "Model"]),
    tests(of: "Orchestration", ["Model", "TestKit"], keeping: ["Stories"]),
    tests(of: "Flaw", ["Model", "Simulation", "TestKit"]),
    tests(
        of: "Exploration", ["Model", "Judgement", "Runbook", "Orchestration", "Exploration", "TestKit"],
        keeping: ["states.txt"]),
    tests(of: "Simulation", ["Simulation", "TestKit"]),
    tests(of: "SQLite", ["SQLite"]),
    tests(of: "YAML", ["YAML"]),
    // A program that dies, waits or misbehaves on demand, because a test cannot do that to itself.
    .executableTarget(
        name: "PlatformFixture", dependencies: ["Platform"], path: "Tests/PlatformFixture", swiftSettings: strict),
    tests(of: "Platform", ["Platform", "PlatformFixture"]),
    tests(
        of: "Control", ["Model", "Judgement", "Runbook", "Orchestration", "TestKit", "Control"],
        keeping: ["Documents"]),
    tests(of: "Terminal", ["Terminal"]),
    tests(of: "Failoverctl", ["Model", "Platform", "Control", "Terminal", "failoverctl"], keeping: ["Screens"]),
    tests(of: "DriverKit", ["DriverKit", "Model", "Runbook", "Orchestration", "Platform"]),
    tests(
        of: "Engine",
        ["Engine", "DriverKit", "Scripted", "Model", "Judgement", "Runbook", "Orchestration", "Platform"]),
    tests(of: "SocketHTTP", ["SocketHTTP", "Platform"]),
    // A server and its callers in processes of their own, to measure what each costs.
    .executableTarget(
        name: "WebFixture", dependencies: ["Platform", "SocketHTTP", "Web"], path: "Tests/WebFixture",
        swiftSettings: strict),
    tests(of: "Web", ["Web", "Platform", "SocketHTTP", "WebFixture"]),
    .executableTarget(
        name: "LedgerFixture", dependencies: ["Ledger", "Model", "Orchestration", "Platform", "Runbook"],
        path: "Tests/LedgerFixture", swiftSettings: strict),
    tests(
        of: "Ledger",
        ["LedgerFixture", "Ledger", "Model", "Judgement", "Runbook", "Orchestration", "Platform", "SQLite"],
        keeping: ["Golden"]),
    tests(of: "Kinds", ["Kinds", "Model"]),
    tests(of: "Configuration", ["Configuration", "Kinds", "Model", "Runbook", "YAML"], keeping: ["Golden"]),
    tests(of: "Tidy", []),
]

/// Fuzz targets have no `main` of their own and link only under `--sanitize fuzzer`, so they are here on request:
/// `FUZZ=1 swift build -c release --sanitize fuzzer --product FuzzYAML --scratch-path .build-fuzz`.
let fuzzers: [Target] =
    Context.environment["FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "FuzzYAML", dependencies: ["YAML"], path: "Tests/Fuzz/FuzzYAML",
            swiftSettings: strictUnsafe + [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(
            name: "FuzzConfiguration", dependencies: ["Configuration", "YAML"], path: "Tests/Fuzz/FuzzConfiguration",
            swiftSettings: strictUnsafe + [.unsafeFlags(["-parse-as-library"])]),
    ]

let package = Package(
    name: "failoverd",
    targets: core + rim + drivers + daemon + client + proof + suites + fuzzers,
    swiftLanguageModes: [.v6]
)
