/// The way from the top of a document to one value, written `pools.chat.services[0].kind`.
///
/// Every value of a document has one, so they share their beginnings instead of copying them.
package struct YAMLPath: Sendable {
    private let last: Step?

    /// The top of the document.
    package static let top = YAMLPath(last: nil)

    private init(last: Step?) {
        self.last = last
    }

    package func appending(_ key: String) -> YAMLPath {
        YAMLPath(last: Step(.key(key), after: last))
    }

    package func appending(_ index: Int) -> YAMLPath {
        YAMLPath(last: Step(.index(index), after: last))
    }

    package enum Component: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// From the top down.
    package var components: [Component] {
        var found: [Component] = []
        var step = last
        while let current = step {
            found.append(current.component)
            step = current.before
        }
        return found.reversed()
    }

    private final class Step: Sendable {
        let component: Component
        let before: Step?

        init(_ component: Component, after before: Step?) {
            self.component = component
            self.before = before
        }
    }
}

extension YAMLPath: Hashable {
    package static func == (left: YAMLPath, right: YAMLPath) -> Bool {
        left.last === right.last || left.components == right.components
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(components)
    }
}

extension YAMLPath: CustomStringConvertible {
    /// A key that would not read as one word is put in quotes, so that a path is never ambiguous.
    package var description: String {
        var text = ""
        for component in components {
            switch component {
            case .index(let index): text += "[\(index)]"
            case .key(let key):
                if !text.isEmpty { text += "." }
                text += Self.isWord(key) ? key : Quoted.text(key)
            }
        }
        return text
    }

    private static func isWord(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
