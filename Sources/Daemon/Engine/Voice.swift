package import Platform

/// Where the engine says what a person should find in the journal of the machine.
package typealias Voice = @Sendable (JournalLevel, String) -> Void
