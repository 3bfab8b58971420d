package import Model

/// How far a ledger has come, for keeping elsewhere: whoever remembers a head knows a cut, a rewritten or an older
/// ledger when he sees it.
package struct Head: Hashable, Codable, Sendable {
    /// The identity of the ledger; heads of two ledgers cannot be compared.
    package var ledger: String
    package var sequence: Int64
    /// Of the row with that number, in hexadecimal.
    package var hash: String
    /// The names the ledger went by before it was restored, the latest last: a ledger that still has one of them is
    /// older than this head.
    package var former: [String]
    /// The number that the next run would have got.
    package var nextRun: Int
    /// The epoch of every pool, for one who has to go on from an older ledger.
    package var epochs: [PoolEpoch]

    package init(
        ledger: String, sequence: Int64, hash: String, former: [String] = [], nextRun: Int = 1,
        epochs: [PoolEpoch] = []
    ) {
        self.ledger = ledger
        self.sequence = sequence
        self.hash = hash
        self.former = former
        self.nextRun = nextRun
        self.epochs = epochs
    }

    package struct PoolEpoch: Hashable, Codable, Sendable {
        package var pool: PoolID
        package var epoch: Int

        package init(pool: PoolID, epoch: Int) {
            self.pool = pool
            self.epoch = epoch
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
