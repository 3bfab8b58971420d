package import Model

/// A type that a value of the configuration can be taken out as.
package protocol Readable {
    static func read(_ node: Node) throws(Unread) -> Self
}

extension String: Readable {
    package static func read(_ node: Node) throws(Unread) -> String {
        guard case .text(let text) = node.value else { throw Unread() }
        return text
    }
}

extension Bool: Readable {
    package static func read(_ node: Node) throws(Unread) -> Bool {
        guard case .flag(let flag) = node.value else { throw Unread() }
        return flag
    }
}

extension Int: Readable {
    package static func read(_ node: Node) throws(Unread) -> Int {
        guard case .number(let number) = node.value else { throw Unread() }
        return Int(number)
    }
}

extension Interval: Readable {
    package static func read(_ node: Node) throws(Unread) -> Interval {
        guard case .interval(let interval) = node.value else { throw Unread() }
        return interval
    }
}

extension Template: Readable {
    package static func read(_ node: Node) throws(Unread) -> Template { Template(try String.read(node)) }
}

extension Array: Readable where Element: Readable {
    package static func read(_ node: Node) throws(Unread) -> [Element] {
        guard case .list(let nodes) = node.value else { throw Unread() }
        var elements: [Element] = []
        for node in nodes { elements.append(try Element.read(node)) }
        return elements
    }
}

/// One word of a closed list, known by the word that the configuration uses for it.
package protocol ReadableWord: Readable, RawRepresentable, CaseIterable, Codable, Hashable, Sendable
where RawValue == String {}

extension ReadableWord {
    package static func read(_ node: Node) throws(Unread) -> Self {
        guard let word = Self(rawValue: try String.read(node)) else { throw Unread() }
        return word
    }
}

/// A block that becomes a struct of its own.
package protocol ReadableBlock: Readable {
    init(_ fields: Fields) throws(Unread)
}

extension ReadableBlock {
    package static func read(_ node: Node) throws(Unread) -> Self {
        guard case .fields(let fields) = node.value else { throw Unread() }
        return try Self(fields)
    }
}

/// `NAME: TEXT` for a program that is not ours, in the order in which it was written.
package struct Options: Hashable, Codable, Sendable, Readable {
    package struct Option: Hashable, Codable, Sendable {
        package let name: String
        package let text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    package var list: [Option]

    package init(_ list: [Option] = []) { self.list = list }

    package static func read(_ node: Node) throws(Unread) -> Options {
        guard case .named(let members) = node.value else { throw Unread() }
        var options = Options()
        for member in members { options.list.append(Option(member.name, try String.read(member.node))) }
        return options
    }
}
