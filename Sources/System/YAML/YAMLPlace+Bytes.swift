extension YAMLPlace {
    /// The line and column of a byte.
    init(file: String, byte offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        let newline = UInt8(ascii: "\n")
        let line = before.count { $0 == newline } + 1
        let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
        // Bytes that continue a character are not counted.
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        self.init(file: file, line: line, column: column)
    }
}
