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

/// A C library of the distribution: a module map and a shim, no logic.
func library(_ name: String, _ development: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/C/\(name)", providers: [.apt([development])])
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
let system: [Target] = [
    .target(name: "CLinux", path: "Sources/System/C/CLinux", cSettings: [.treatAllWarnings(as: .error)]),
    library("CSystemd", "libsystemd-dev"),
    library("CCrypto", "libssl-dev"),
    room("Platform", in: "System", ["CLinux", "CSystemd", "CCrypto"], strictUnsafe),
]

let checks: [Target] = [
    // A program that dies, waits or misbehaves on demand, because a test cannot do that to itself.
    .executableTarget(
        name: "PlatformFixture", dependencies: ["Platform"], path: "Tests/PlatformFixture", swiftSettings: strict),
    tests(of: "Platform", ["Platform", "PlatformFixture"]),
]

let package = Package(
    name: "failoverd",
    targets: core + system + checks,
    swiftLanguageModes: [.v6]
)
