/// A program to be run at some place, with everything it is told. Never a shell line: the arguments arrive as they
/// stand here, on the far side too.
package struct Command: Hashable, Sendable {
    package var arguments: [String]
    /// Beside `PATH`; nothing of the daemon's own environment is handed on.
    package var environment: [String: String]
    /// What it can read; without it, nothing.
    package var input: [UInt8]?

    package init(_ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = nil) {
        self.arguments = arguments
        self.environment = environment
        self.input = input
    }

    /// Where programs are looked for, here and on the far side.
    package static let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    var wholeEnvironment: [String: String] {
        environment.merging(["PATH": Self.path]) { own, _ in own }
    }

    /// The program's name, for people. Arguments may hold what nobody should read.
    var name: String { arguments.first.map { String($0.split(separator: "/").last ?? "") } ?? "nothing" }
}
