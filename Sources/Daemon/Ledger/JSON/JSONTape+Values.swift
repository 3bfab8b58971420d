// What a node says, as the value that somebody asks for.

extension JSONTape {
    func fault(_ node: Int, _ what: String) -> JSONFault {
        JSONFault(offset: node < nodes.count ? Int(nodes[node].start) : bytes.count, what: what)
    }

    /// The range of nodes that are the members of an object or a list.
    func members(of node: Int, _ kind: Kind) throws -> Range<Int> {
        guard nodes[node].kind == kind else { throw fault(node, kind == .object ? "no object" : "no list") }
        return node + 1..<Int(nodes[node].after)
    }

    /// The value under a key, or nil.
    func find(_ key: String, in members: Range<Int>) -> Int? {
        if let hint = hint(in: members), spells(key, hint) { return hint + 1 }
        var node = members.lowerBound
        while node < members.upperBound {
            if spells(key, node) { return node + 1 }
            node = Int(nodes[node + 1].after)
        }
        return nil
    }

    func spells(_ key: String, _ node: Int) -> Bool {
        let found = nodes[node]
        guard found.kind == .plainString, key.utf8.count == Int(found.end - found.start) else { return false }
        var place = Int(found.start)
        for byte in key.utf8 {
            if bytes[place] != byte { return false }
            place += 1
        }
        return true
    }

    func integer<Number: FixedWidthInteger>(_ node: Int) throws -> Number {
        let found = nodes[node]
        guard found.kind == .number else { throw fault(node, "no number") }
        var place = Int(found.start)
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        guard place < Int(found.end) else { throw fault(node, "no digits") }
        var value: Int64 = 0
        while place < Int(found.end) {
            let digit = Int64(bytes[place] - UInt8(ascii: "0"))
            let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
            let (next, passes) =
                isNegative
                ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            guard !overflows, !passes else { throw fault(node, "a number out of range") }
            value = next
            place += 1
        }
        guard let number = Number(exactly: value) else { throw fault(node, "a number out of range") }
        return number
    }

    func truth(_ node: Int) throws -> Bool {
        switch nodes[node].kind {
        case .yes: true
        case .no: false
        case .object, .array, .plainString, .escapedString, .number, .null: throw fault(node, "neither true nor false")
        }
    }

    func text(_ node: Int) throws -> String {
        let found = nodes[node]
        let range = Int(found.start)..<Int(found.end)
        let text: String? =
            switch found.kind {
            case .plainString: String(validating: bytes[range], as: UTF8.self)
            case .escapedString: String(validating: try unescaped(range, node), as: UTF8.self)
            case .object, .array, .number, .yes, .no, .null: throw fault(node, "no text")
            }
        guard let text else { throw fault(node, "text that is not UTF-8") }
        return text
    }

    /// Only what the writer writes: a quote, a backslash, or a control character as four digits.
    private func unescaped(_ range: Range<Int>, _ node: Int) throws -> [UInt8] {
        var result: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place] == UInt8(ascii: "\\") else {
                result.append(bytes[place])
                place += 1
                continue
            }
            let next = place + 1 < range.upperBound ? bytes[place + 1] : 0
            if next == UInt8(ascii: "u"), place + 6 <= range.upperBound,
                let code = UInt8(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16), code < 0x20
            {
                result.append(code)
                place += 6
            } else if next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
                result.append(next)
                place += 2
            } else {
                throw fault(node, "an escape that we never write")
            }
        }
        return result
    }
}
