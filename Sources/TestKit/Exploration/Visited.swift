/// The states that were seen, by their fingerprints, with the number each was given when it was first seen.
struct Visited {
    private var keys: [UInt64]
    private var numbers: [UInt32]
    private var mask: Int
    private(set) var count = 0

    init() {
        let size = 1 << 16
        keys = Array(repeating: 0, count: size)
        numbers = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The number of this state, and whether it is a new one.
    mutating func number(_ fingerprint: UInt64) -> (number: UInt32, isNew: Bool) {
        // Zero marks an empty place.
        let key = fingerprint == 0 ? 1 : fingerprint
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return (numbers[place], false) }
            place = (place + 1) & mask
        }
        let number = UInt32(count)
        keys[place] = key
        numbers[place] = number
        count += 1
        if count * 2 > mask { grow() }
        return (number, true)
    }

    private mutating func grow() {
        let old = zip(keys, numbers)
        mask = mask * 2 + 1
        var newKeys = [UInt64](repeating: 0, count: mask + 1)
        var newNumbers = [UInt32](repeating: 0, count: mask + 1)
        for (key, number) in old where key != 0 {
            var place = Int(truncatingIfNeeded: key) & mask
            while newKeys[place] != 0 { place = (place + 1) & mask }
            newKeys[place] = key
            newNumbers[place] = number
        }
        keys = newKeys
        numbers = newNumbers
    }
}
