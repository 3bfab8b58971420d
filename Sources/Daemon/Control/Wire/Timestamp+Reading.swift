extension Timestamp {
    /// RFC 3339 as people type it: a day alone, a blank for the `T`, no seconds, no zone (then UTC), or an offset.
    package init?(_ text: String) {
        var reader = Reader(text: Array(text.utf8))
        guard let date = reader.date() else { return nil }
        var seconds = Timestamp.day(year: date.year, month: date.month, day: date.day) * 86_400
        var micros: Int64 = 0
        if !reader.isAtEnd {
            guard reader.take("T") || reader.take("t") || reader.take(" "), let clock = reader.clock() else {
                return nil
            }
            seconds += clock.seconds
            micros = clock.microseconds
            guard let offset = reader.offset(), reader.isAtEnd else { return nil }
            seconds -= offset
        }
        self.init(microseconds: seconds * 1_000_000 + micros)
    }

    private struct Reader {
        var text: [UInt8]
        var place = 0
        var isAtEnd: Bool { place == text.count }

        mutating func take(_ character: Character) -> Bool {
            guard place < text.count, text[place] == character.asciiValue else { return false }
            place += 1
            return true
        }

        mutating func number(_ width: Int, _ range: ClosedRange<Int64>) -> Int64? {
            guard place + width <= text.count else { return nil }
            var value: Int64 = 0
            for byte in text[place..<(place + width)] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int64(byte - 0x30)
            }
            place += width
            return range.contains(value) ? value : nil
        }

        mutating func date() -> (year: Int64, month: Int64, day: Int64)? {
            guard let year = number(4, 1...9_999), take("-"), let month = number(2, 1...12), take("-") else {
                return nil
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length: Int64 = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            return number(2, 1...length).map { (year, month, $0) }
        }

        mutating func clock() -> (seconds: Int64, microseconds: Int64)? {
            guard let hour = number(2, 0...23), take(":"), let minute = number(2, 0...59) else { return nil }
            guard take(":") else { return (hour * 3_600 + minute * 60, 0) }
            guard let second = number(2, 0...59) else { return nil }
            var micros: Int64 = 0
            if take(".") {
                var weight: Int64 = 100_000
                let start = place
                while let digit = number(1, 0...9) {
                    micros += digit * weight
                    weight /= 10
                }
                guard place > start else { return nil }
            }
            return (hour * 3_600 + minute * 60 + second, micros)
        }

        mutating func offset() -> Int64? {
            if isAtEnd || take("Z") || take("z") { return 0 }
            let sign: Int64 = take("+") ? 1 : take("-") ? -1 : 0
            guard sign != 0, let hour = number(2, 0...23), take(":"), let minute = number(2, 0...59) else { return nil }
            return sign * (hour * 3_600 + minute * 60)
        }
    }
}
