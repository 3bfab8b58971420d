import Glibc
import Testing

@testable import SQLite

/// A directory of its own for one test, gone when the test is.
struct Scratch: ~Copyable {
    let directory: String

    init() throws {
        var template = Array("/tmp/failoverd-sqlite-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        guard let listing = opendir(directory) else { return }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink("\(directory)/\(name)")
        }
        rmdir(directory)
    }

    var ledger: String { "\(directory)/ledger.db" }

    /// A ledger of the current test schema.
    func open() throws(DatabaseError) -> Connection {
        let connection = try Connection(opening: ledger, for: .notes)
        try connection.migrate(to: .notes)
        return connection
    }
}

extension Schema {
    /// The tables of these tests.
    static let notes = Schema(
        name: "the notebook", applicationID: 0x4E4F_5445,
        migrations: [
            Migration(
                1, "first tables",
                """
                CREATE TABLE note (
                    number INTEGER PRIMARY KEY, body TEXT NOT NULL CHECK (body <> 'forbidden'), seal BLOB
                ) STRICT;
                CREATE TABLE line (note INTEGER NOT NULL REFERENCES note (number), words TEXT) STRICT;
                """)
        ])

    /// The tables of these tests, one release later.
    static let laterNotes = Schema(
        name: "the notebook", applicationID: 0x4E4F_5445,
        migrations: notes.migrations + [
            Migration(2, "colours", "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'blue'"),
            Migration(3, "pages", "CREATE TABLE page (number INTEGER PRIMARY KEY) STRICT"),
        ])
}

extension Connection {
    func count(_ table: String = "note") throws(DatabaseError) -> Int64? {
        try first("SELECT count(*) FROM \(table)") { row throws(DatabaseError) in try row.integer(0) }
    }

    func setting(_ name: String) throws(DatabaseError) -> String? {
        try first("PRAGMA \(name)") { $0.rendered(0) }
    }
}

/// The bytes of a file, empty when there is none.
func bytes(of path: String) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return all }
        all += buffer[..<count]
    }
}

/// Replaces a file.
func write(_ bytes: [UInt8], to path: String) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
}
