/// What a `kind: command` can be asked for, for the role it plays.
package struct Operation: Sendable {
    package let name: String
    package let moment: Moment
    package let isRequired: Bool
    package let doc: String

    init(_ name: String, _ moment: Moment, required: Bool = false, _ doc: String) {
        self.name = name
        self.moment = moment
        isRequired = required
        self.doc = doc
    }

    var key: Key { Key(name, .argv(moment), isRequired ? .required : .optional, doc) }
}

/// Commands that stand for the operations of a role.
package struct Operations: Hashable, Codable, Sendable {
    package struct Named: Hashable, Codable, Sendable {
        package let name: String
        package let argv: [Template]
    }

    package var list: [Named]

    package subscript(name: String) -> [Template]? { list.first { $0.name == name }?.argv }

    package func has(_ name: String) -> Bool { self[name] != nil }

    static func block(_ role: String, _ operations: [Operation]) -> Block {
        Block(
            "operations of \(role)", "One command for each operation, as the list of its words.", operations.map(\.key))
    }
}

extension Operations: Readable {
    package static func read(_ node: Node) throws(Unread) -> Operations {
        guard case .fields(let fields) = node.value, fields.isWhole else { throw Unread() }
        var operations = Operations(list: [])
        for member in fields.members {
            operations.list.append(Named(name: member.name, argv: try [Template].read(member.node)))
        }
        return operations
    }
}
