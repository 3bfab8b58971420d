/// The name of a ledger: 128 bits by chance, so that no two logs can be taken for one.
enum Identity {
    static func fresh() -> String { half() + half() }

    private static func half() -> String {
        let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
