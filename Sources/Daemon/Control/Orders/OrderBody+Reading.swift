import Model

/// Strict, because an exception that was misspelled and passed over would be an order other than the one meant.
extension OrderBody {
    package init(reading bytes: [UInt8], for target: OrderTarget) throws(Problem) {
        guard bytes.count <= Self.byteLimit else {
            throw Problem("Too large", status: 413, detail: "an order has at most \(Self.byteLimit) bytes")
        }
        let document: JSONValue
        do throws(JSONFault) {
            document = try JSONReader.read(bytes)
        } catch {
            throw Self.wrong("the body is no JSON: \(error)", hint: #"like {"reason": "why"}"#)
        }
        guard case .object(let members) = document else {
            throw Self.wrong("the body is \(document.typeName)", hint: #"an object like {"reason": "why"}"#)
        }
        self.init(reason: "")
        for member in members { try take(member, for: target) }
        guard !reason.isEmpty else {
            throw Self.wrong("an order needs a reason", hint: "say why in `reason`; it goes into the audit")
        }
        if case .pool(let pool, .adopt) = target, active == nil {
            throw Self.wrong("`active` is missing", hint: "name the site of \(pool) that serves")
        }
    }

    private mutating func take(_ member: JSONValue.Member, for target: OrderTarget) throws(Problem) {
        let allowed = ["reason", "sudo_user"] + target.allowedNames
        guard allowed.contains(member.name) else {
            throw Self.wrong(
                "`\(member.name)` means nothing to \(target.words)", hint: "allowed: \(allowed.joined(separator: ", "))"
            )
        }
        if member.value == .null { return }
        switch member.name {
        case "reason": reason = try Self.reason(member)
        case "sudo_user": sudoUser = try Self.plainText(member, limit: 64)
        case "mode":
            let word = try Self.plainText(member, limit: 16)
            guard let mode = [Mode.planned, .disaster].first(where: { $0.description == word }) else {
                throw Self.wrong("`mode` is `\(word)`", hint: "planned or disaster")
            }
            self.mode = mode
        case "active": active = try Self.plainText(member, limit: 255)
        case "plan_digest": planDigest = try Self.plainText(member, limit: 255)
        case "for":
            let text = try Self.plainText(member, limit: 32)
            guard let length = Interval(spelling: text), length > .zero else {
                throw Self.wrong("`for` is `\(text)`", hint: "a duration like 30m, 2h or 7d")
            }
            self.length = length
        case "all":
            guard try Self.truth(member) else {
                throw Self.wrong("`all` is false", hint: "name a pool: POST /v1/pools/POOL/ack")
            }
        case _:
            for (name, acceptance) in Self.acceptances where name == member.name {
                if try Self.truth(member) { accepted.insert(acceptance) }
            }
        }
    }

    private static func reason(_ member: JSONValue.Member) throws(Problem) -> String {
        let text = try plainText(member, limit: reasonLimit)
        let isBlank = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        return isBlank ? "" : text
    }

    /// A control character would let one line of the journal look like two.
    private static func plainText(_ member: JSONValue.Member, limit: Int) throws(Problem) -> String {
        guard let text = member.value.text else {
            throw wrong("`\(member.name)` is \(member.value.typeName)", hint: "a text in quotes")
        }
        guard text.utf8.count <= limit else {
            throw wrong("`\(member.name)` has \(text.utf8.count) bytes", hint: "at most \(limit)")
        }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        guard isPlain else { throw wrong("`\(member.name)` has a control character", hint: "one line of plain text") }
        return text
    }

    private static func truth(_ member: JSONValue.Member) throws(Problem) -> Bool {
        guard case .bool(let truth) = member.value else {
            throw wrong("`\(member.name)` is \(member.value.typeName)", hint: "true or false")
        }
        return truth
    }

    private static func wrong(_ detail: String, hint: String) -> Problem {
        Problem("The order is not understood", status: 400, detail: detail, hint: hint)
    }
}
