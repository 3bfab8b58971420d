/// Keys that several families share.
package enum Common {
    package static let name = Key(
        "name", .scalar(.name),
        "What it is called in plans and in the audit; its kind where left out.")
}

/// Something with the name that orders, plans and the audit call it by.
package struct Named<Kind> {
    package var name: String
    package var kind: Kind

    package init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension Named: Equatable where Kind: Equatable {}
extension Named: Hashable where Kind: Hashable {}
extension Named: Encodable where Kind: Encodable {}
extension Named: Decodable where Kind: Decodable {}
extension Named: Sendable where Kind: Sendable {}

extension Named: Readable where Kind: Readable {
    package static func read(_ node: Node) throws(Unread) -> Named<Kind> {
        guard case .fields(let fields) = node.value else { throw Unread() }
        return Named(try fields.maybe(Common.name) ?? fields.block.name, try Kind.read(node))
    }
}
