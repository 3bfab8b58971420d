/// One numbered step of a schema. Once released it is never edited; what was wrong with it is mended by the next one.
package struct Migration: Sendable, Equatable {
    package let number: Int32
    /// What it does, for the log line: "first tables".
    package let name: String
    /// The statements, without BEGIN and COMMIT.
    package let script: String

    package init(_ number: Int32, _ name: String, _ script: String) {
        self.number = number
        self.name = name
        self.script = script
    }
}
