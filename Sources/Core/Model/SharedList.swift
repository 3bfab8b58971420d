/// A list of large values. Copies of the list share every element until one of them changes it, so that taking a
/// snapshot of a thousand pools costs a thousand references, a change afterwards copies one pool, and reading a field
/// copies nothing.
package struct SharedList<Element> {
    @usableFromInline
    final class Box {
        /// Only ever reached through a list, and a list is read or changed and never both.
        @exclusivity(unchecked)
        @usableFromInline var value: Element
        @inlinable
        init(_ value: Element) { self.value = value }
    }

    @usableFromInline var boxes: [Box] = []

    package init() {}

    @inlinable
    package mutating func append(_ element: Element) { boxes.append(Box(element)) }
    package mutating func remove(at index: Int) { boxes.remove(at: index) }
}

extension SharedList: RandomAccessCollection, MutableCollection {
    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { boxes.count }

    @inlinable
    package subscript(index: Int) -> Element {
        _read { yield boxes[index].value }
        _modify {
            if !isKnownUniquelyReferenced(&boxes[index]) { boxes[index] = Box(boxes[index].value) }
            yield &boxes[index].value
        }
    }
}

/// A box is changed only by the one list that holds it, so no two threads ever meet in one.
extension SharedList: @unchecked Sendable where Element: Sendable {}

extension SharedList: Equatable where Element: Equatable {
    @inlinable
    package static func == (left: SharedList, right: SharedList) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices where left.boxes[index] !== right.boxes[index] {
            if left.boxes[index].value != right.boxes[index].value { return false }
        }
        return true
    }
}

extension SharedList: Hashable where Element: Hashable {
    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { hasher.combine(element) }
    }
}

extension SharedList: Encodable where Element: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for element in self { try container.encode(element) }
    }
}

extension SharedList: Decodable where Element: Decodable {
    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd { append(try container.decode(Element.self)) }
    }
}

extension SharedList: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) {
        for element in elements { append(element) }
    }
}
