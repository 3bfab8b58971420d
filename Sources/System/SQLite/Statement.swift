import CSQLite

/// A statement made ready once and used many times.
///
/// Bind, then `run`, `first` or `forEach`; the bindings are forgotten afterwards, so that no value of one use is
/// left over in the next. Text and blobs are copied by SQLite at the moment they are bound: next to a commit that
/// waits for a disk the copy cannot be measured, and nobody has to keep a buffer still.
@safe package final class Statement {
    package let sql: String
    private let pointer: OpaquePointer
    private let lifeline: Lifeline
    private var isRunning = false

    init(_ pointer: OpaquePointer, sql: String, lifeline: Lifeline) {
        unsafe self.pointer = unsafe pointer
        self.sql = sql
        self.lifeline = lifeline
    }

    /// A closed connection has already finalized every statement it had.
    deinit {
        if lifeline.isOpen { unsafe sqlite3_finalize(pointer) }
    }

    // MARK: Binding, with parameters counted from 1

    package func bind(_ value: Int64, at index: Int) throws(DatabaseError) {
        try allowBinding()
        try checkBinding(unsafe sqlite3_bind_int64(pointer, Int32(index), value), at: index)
    }

    package func bind(_ value: String, at index: Int) throws(DatabaseError) {
        try allowBinding()
        var value = value
        let code = value.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe fo_sqlite_bind_text(pointer, Int32(index), $0.baseAddress, UInt64($0.count))
            }
        }
        try checkBinding(code, at: index)
    }

    package func bind(_ value: [UInt8], at index: Int) throws(DatabaseError) {
        try allowBinding()
        let code = unsafe value.withUnsafeBytes {
            unsafe fo_sqlite_bind_blob(pointer, Int32(index), $0.baseAddress, UInt64($0.count))
        }
        try checkBinding(code, at: index)
    }

    package func bindNull(at index: Int) throws(DatabaseError) {
        try allowBinding()
        try checkBinding(unsafe sqlite3_bind_null(pointer, Int32(index)), at: index)
    }

    package func bind(_ value: Value, at index: Int) throws(DatabaseError) {
        switch value {
        case .null: try bindNull(at: index)
        case .integer(let integer): try bind(integer, at: index)
        case .text(let text): try bind(text, at: index)
        case .blob(let bytes): try bind(bytes, at: index)
        }
    }

    /// Binds all parameters at once. Their number must be right: a parameter left out would quietly be NULL.
    package func bind(_ values: [Value]) throws(DatabaseError) {
        try allowBinding()
        let wanted = unsafe Int(sqlite3_bind_parameter_count(pointer))
        guard values.count == wanted else {
            throw misuse("\(values.count) values were given for \(wanted) parameters")
        }
        for (position, value) in values.enumerated() { try bind(value, at: position + 1) }
    }

    // MARK: Running

    /// Runs to the end and drops whatever rows there are.
    package func run() throws(DatabaseError) {
        try begin()
        defer { end() }
        while try step() {}
    }

    /// Lends every row in turn.
    package func forEach(_ body: (borrowing Row) throws(DatabaseError) -> Void) throws(DatabaseError) {
        try begin()
        defer { end() }
        while try step() { try body(unsafe Row(of: pointer)) }
    }

    /// Lends the first row, if there is one, and looks no further.
    package func first<Result>(
        _ body: (borrowing Row) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result? {
        try begin()
        defer { end() }
        return try step() ? try body(unsafe Row(of: pointer)) : nil
    }

    private func begin() throws(DatabaseError) {
        try allowBinding()
        isRunning = true
    }

    /// The result of the reset is the error of the step once more, which has been thrown already.
    private func end() {
        isRunning = false
        guard lifeline.isOpen else { return }

        unsafe sqlite3_reset(pointer)
        unsafe sqlite3_clear_bindings(pointer)
    }

    private func step() throws(DatabaseError) -> Bool {
        guard lifeline.isOpen else { throw misuse("the connection was closed under the statement") }

        let code = unsafe sqlite3_step(pointer)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw failure(code, attempted: "run a statement")
    }

    // MARK: Checks

    /// A row being read must not see its statement started again from within the closure it was lent to.
    private func allowBinding() throws(DatabaseError) {
        guard lifeline.isOpen else { throw misuse("its connection is closed") }
        guard !isRunning else { throw misuse("the statement is still being run") }
    }

    /// After a refused value the earlier ones must not stay behind either.
    private func checkBinding(_ code: Int32, at index: Int) throws(DatabaseError) {
        guard code != SQLITE_OK else { return }

        let error = failure(code, attempted: "bind parameter \(index)")
        unsafe sqlite3_clear_bindings(pointer)
        throw error
    }

    private func failure(_ code: Int32, attempted: String) -> DatabaseError {
        unsafe DatabaseError(ResultCode(code), of: sqlite3_db_handle(pointer), attempted: attempted, sql: sql)
    }

    private func misuse(_ message: String) -> DatabaseError {
        DatabaseError(
            .misuse, attempted: "use a statement", message: message, sql: sql,
            hint: "this is a mistake in the program; report it with this line")
    }
}
