/// The text as it grows. A container is closed as soon as somebody writes above it, so that a value may hand out
/// containers within containers without saying when it is through with one.
///
/// Nobody else holds a writer while it writes, so that the run-time checks for it, a fifth of the whole cost, are off.
final class JSONWriter {
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    /// For each open container the byte that closes it.
    @exclusivity(unchecked) private var closers: [UInt8] = []
    @exclusivity(unchecked) private var isFirst: [Bool] = []

    init() {
        bytes.reserveCapacity(256)
    }

    func finish() -> [UInt8] {
        ascend(to: 0)
        return bytes
    }

    // MARK: Containers

    /// - Returns: The depth at which the container's members are written.
    func beginObject() -> Int { begin(UInt8(ascii: "{"), UInt8(ascii: "}")) }
    func beginArray() -> Int { begin(UInt8(ascii: "["), UInt8(ascii: "]")) }

    private func begin(_ opener: UInt8, _ closer: UInt8) -> Int {
        bytes.append(opener)
        closers.append(closer)
        isFirst.append(true)
        return closers.count
    }

    /// Makes ready for the next member of the container at this depth.
    func next(at depth: Int) {
        ascend(to: depth)
        if isFirst[depth - 1] {
            isFirst[depth - 1] = false
        } else {
            bytes.append(UInt8(ascii: ","))
        }
    }

    func next(_ key: String, at depth: Int) {
        next(at: depth)
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private func ascend(to depth: Int) {
        while closers.count > depth {
            bytes.append(closers.removeLast())
            isFirst.removeLast()
        }
    }

    // MARK: Values

    func writeNull() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }
    func write(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }
    func write(_ value: some BinaryInteger) { bytes.appendDecimal(Int64(value)) }

    func write(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension [UInt8] {
    /// The number in decimal digits.
    mutating func appendDecimal(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var low = start
        var high = count - 1
        while low < high {
            swapAt(low, high)
            low += 1
            high -= 1
        }
    }
}
