import CSQLite

/// One row of an answer, lent for the length of one closure. It cannot be copied, so it cannot be kept; what is
/// taken out of it is ours.
@safe package struct Row: ~Copyable {
    private let statement: OpaquePointer

    init(of statement: OpaquePointer) {
        unsafe self.statement = unsafe statement
    }

    package var columnCount: Int { unsafe Int(sqlite3_column_count(statement)) }

    package func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    package func integer(_ column: Int) throws(DatabaseError) -> Int64 {
        try expect(SQLITE_INTEGER, "an integer", in: column)
        return unsafe sqlite3_column_int64(statement, Int32(column))
    }

    package func text(_ column: Int) throws(DatabaseError) -> String {
        try expect(SQLITE_TEXT, "text", in: column)
        guard let bytes = unsafe sqlite3_column_text(statement, Int32(column)) else { throw outOfMemory(in: column) }

        let count = unsafe Int(sqlite3_column_bytes(statement, Int32(column)))
        let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
        guard let text = unsafe String(validating: buffer, as: UTF8.self) else {
            throw unexpected("column \(column) holds text that is not UTF-8")
        }
        return text
    }

    package func blob(_ column: Int) throws(DatabaseError) -> [UInt8] {
        unsafe try withBytes(column) { unsafe [UInt8]($0) }
    }

    package func integerIfPresent(_ column: Int) throws(DatabaseError) -> Int64? {
        isNull(column) ? nil : try integer(column)
    }

    package func textIfPresent(_ column: Int) throws(DatabaseError) -> String? {
        isNull(column) ? nil : try text(column)
    }

    package func blobIfPresent(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        isNull(column) ? nil : try blob(column)
    }

    /// The stored bytes of text or a blob, exactly as they are and without a copy, for hashing.
    /// They are gone when the closure returns.
    package func withStoredBytes<Result>(_ column: Int, _ body: (RawSpan) -> Result) throws(DatabaseError) -> Result {
        unsafe try withBytes(column) { unsafe body($0.bytes) }
    }

    /// Adds the stored bytes of text or a blob to a buffer, and answers how many there were.
    @discardableResult
    package func append(_ column: Int, to buffer: inout [UInt8]) throws(DatabaseError) -> Int {
        unsafe try withBytes(column) { bytes in
            unsafe buffer.append(contentsOf: bytes)
            return bytes.count
        }
    }

    /// Whatever the column holds, as text; for settings, which answer now with a word and now with a number.
    func rendered(_ column: Int) -> String {
        unsafe sqlite3_column_text(statement, Int32(column)).map { unsafe String(cString: $0) } ?? "nothing"
    }

    private func withBytes<Result>(
        _ column: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(DatabaseError) -> Result {
        let type = unsafe sqlite3_column_type(statement, Int32(column))
        if type != SQLITE_TEXT { try expect(SQLITE_BLOB, "a blob", in: column) }
        // The order matters: the first call may move the bytes, the second only counts them.
        let bytes = unsafe sqlite3_column_blob(statement, Int32(column))
        let count = unsafe Int(sqlite3_column_bytes(statement, Int32(column)))
        return unsafe body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    }

    private func expect(_ type: Int32, _ name: String, in column: Int) throws(DatabaseError) {
        let found = unsafe sqlite3_column_type(statement, Int32(column))
        guard found != type else { return }

        guard column >= 0, column < columnCount else {
            throw unexpected("there is no column \(column) among \(columnCount)")
        }
        throw unexpected("column \(column) should hold \(name) and holds \(Self.name(of: found))")
    }

    private static func name(of type: Int32) -> String {
        switch type {
        case SQLITE_INTEGER: "an integer"
        case SQLITE_FLOAT: "a floating point number"
        case SQLITE_TEXT: "text"
        case SQLITE_BLOB: "a blob"
        default: "NULL"
        }
    }

    private var sql: String? { unsafe sqlite3_sql(statement).map { unsafe String(cString: $0) } }

    private func unexpected(_ message: String) -> DatabaseError {
        DatabaseError(
            .unexpected, attempted: "read a row", message: message, sql: sql,
            hint: "the file was changed by something else, or the program reads it wrongly; run the full check")
    }

    private func outOfMemory(in column: Int) -> DatabaseError {
        DatabaseError(.outOfMemory, attempted: "read column \(column)", message: "out of memory", sql: sql)
    }
}
