/// What a file must be to be ours: a mark that tells it from every other database, and the numbered steps that made
/// its tables.
package struct Schema: Sendable {
    /// The file as a sentence calls it, such as "the ledger".
    package let name: String
    /// The mark in the file's header. Zero is what a database without a mark has, so it cannot be one.
    package let applicationID: Int32
    package let migrations: [Migration]

    /// - Precondition: the steps are numbered 1, 2, 3 and so on; a gap would be a file nobody can have.
    package init(name: String, applicationID: Int32, migrations: [Migration]) {
        precondition(applicationID != 0, "a schema needs a mark of its own")
        precondition(
            migrations.enumerated().allSatisfy { $1.number == Int32($0 + 1) }, "migrations are numbered from 1")
        self.name = name
        self.applicationID = applicationID
        self.migrations = migrations
    }

    /// The number of the last step, which a file of today carries.
    package var newest: Int32 { Int32(migrations.count) }
}
