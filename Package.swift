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

/// A library of the system, seen through a module map and a shim without logic.
func foreign(_ name: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/C/\(name)")
}

func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", swiftSettings: strict)
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
    foreign("CSQLite"),
    foreign("CYAML"),
    room("SQLite", in: "System", ["CSQLite"], strictUnsafe),
    room("YAML", in: "System", ["CYAML"], strictUnsafe),
]

let suites: [Target] = [
    tests(of: "SQLite", ["SQLite"]),
    tests(of: "YAML", ["YAML"]),
]

/// Fuzz targets have no `main` of their own and link only under `--sanitize fuzzer`, so they are here on request:
/// `FUZZ=1 swift build -c release --sanitize fuzzer --product FuzzYAML --scratch-path .build-fuzz`.
let fuzzers: [Target] =
    Context.environment["FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "FuzzYAML", dependencies: ["YAML"], path: "Tests/Fuzz/FuzzYAML",
            swiftSettings: strictUnsafe + [.unsafeFlags(["-parse-as-library"])])
    ]

let package = Package(
    name: "failoverd",
    targets: core + rim + suites + fuzzers,
    swiftLanguageModes: [.v6]
)
