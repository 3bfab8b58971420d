/// A problem document of RFC 9457: what was wrong, and what to type or to do.
package struct Problem: Error, Hashable, Sendable {
    package var title: String
    package var status: Int
    package var detail: String
    package var hint: String?
    /// Why the order was refused, where gates did it.
    package var gates: [GateStatus]?

    package init(_ title: String, status: Int, detail: String, hint: String? = nil, gates: [GateStatus]? = nil) {
        self.title = title
        self.status = status
        self.detail = detail
        self.hint = hint
        self.gates = gates
    }

    package static let contentType = "application/problem+json"
}

extension Problem: Codable {
    private enum CodingKeys: CodingKey {
        case title, status, detail, hint, gates
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(status, forKey: .status)
        try container.encode(detail, forKey: .detail)
        try container.encodeIfPresent(hint, forKey: .hint)
        // Most problems are no matter of gates, and an empty list would say that all of them passed.
        if let gates { try container.encode(gates, forKey: .gates) }
    }
}
