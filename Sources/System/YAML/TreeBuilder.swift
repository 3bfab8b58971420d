/// Turns events into a tree and keeps the limits while doing so.
///
/// What can be passed over (a key that stands twice, a tag) is noted and the reading goes on; what cannot (broken
/// syntax, a limit, an alias to nothing) ends it.
struct TreeBuilder: ~Copyable {
    private(set) var problems: [YAMLProblem] = []

    private let reader: EventReader
    private let file: String
    private let limits: YAMLLimits
    private var nodes = 0
    private var nodesFromAliases = 0
    private var anchors: [String: Anchor] = [:]

    private enum Anchor {
        /// Its value is still being read, so an alias to it would contain itself.
        case open
        case closed(YAMLNode, size: Int)
    }

    init(_ reader: consuming EventReader, file: String, limits: YAMLLimits) {
        self.reader = reader
        self.file = file
        self.limits = limits
    }

    mutating func build() -> YAMLNode? {
        do throws(YAMLProblem) {
            return try document()
        } catch {
            // The last place in the list is kept for what ended the reading.
            problems.append(error)
            return nil
        }
    }

    private mutating func document() throws(YAMLProblem) -> YAMLNode? {
        var root: YAMLNode?
        var documents = 0
        while true {
            let event = try reader.next()
            switch event.kind {
            case .streamEnd:
                if root == nil {
                    throw problem(at: event, .top, "the file is empty", allowed: "a mapping of keys to values")
                }
                return root
            case .documentStart:
                documents += 1
                guard documents == 1 else {
                    throw problem(at: event, .top, "a second document begins", allowed: "one document in a file")
                }
                root = try node(from: try reader.next(), path: .top, depth: 1)
            case .marker, .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd, .alias:
                continue
            }
        }
    }

    // MARK: Values

    private mutating func node(from event: Event, path: YAMLPath, depth: Int) throws(YAMLProblem) -> YAMLNode {
        guard depth <= limits.depth else {
            throw problem(
                at: event, path, "values are nested deeper than \(limits.depth)", allowed: "at most \(limits.depth)")
        }
        if case .alias = event.kind { return try expanded(event, path: path, depth: depth) }
        try count(1, at: event, path)
        if event.isTagged {
            note(problem(at: event, path, "has a tag", allowed: "no tags; the key says what type its value has"))
        }
        let before = nodes
        if let anchor = event.anchor { try open(anchor, at: event, path) }
        let node = try content(of: event, path: path, depth: depth)
        if let anchor = event.anchor { anchors[anchor] = .closed(node, size: nodes - before + 1) }
        return node
    }

    private mutating func content(of event: Event, path: YAMLPath, depth: Int) throws(YAMLProblem) -> YAMLNode {
        let place = place(of: event, path)
        switch event.kind {
        case .scalar(let scalar):
            try check(scalar, at: event, path)
            return YAMLNode(place: place, content: .scalar(scalar))
        case .sequenceStart:
            return YAMLNode(place: place, content: .sequence(try elements(path: path, depth: depth)))
        case .mappingStart:
            return YAMLNode(place: place, content: .mapping(try mapping(at: place, depth: depth)))
        case .documentStart, .sequenceEnd, .mappingEnd, .alias, .streamEnd, .marker:
            throw problem(at: event, path, "a value is missing", allowed: "well-formed YAML")
        }
    }

    private mutating func elements(path: YAMLPath, depth: Int) throws(YAMLProblem) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        while true {
            let event = try reader.next()
            if case .sequenceEnd = event.kind { return elements }
            elements.append(try node(from: event, path: path.appending(elements.count), depth: depth + 1))
        }
    }

    private mutating func mapping(at place: YAMLPlace, depth: Int) throws(YAMLProblem) -> YAMLMapping {
        var mapping = YAMLMapping(place: place)
        while true {
            let event = try reader.next()
            if case .mappingEnd = event.kind { return mapping }
            let key = try key(from: event, in: place.path)
            let path = place.path.appending(key.text)
            let keyPlace = self.place(of: event, path)
            let value = try node(from: try reader.next(), path: path, depth: depth + 1)
            if !key.isQuoted, key.text == "<<" {
                note(YAMLProblem(keyPlace, "is a merge key", allowed: "the keys written out, or an alias as a value"))
            } else if let first = mapping.entry(key.text) {
                let earlier = "line \(first.keyPlace.line), column \(first.keyPlace.column)"
                note(YAMLProblem(keyPlace, "stands here a second time, first in \(earlier)", allowed: "each key once"))
            } else {
                mapping.append(YAMLMapping.Entry(key: key, keyPlace: keyPlace, value: value))
            }
        }
    }

    private mutating func key(from event: Event, in path: YAMLPath) throws(YAMLProblem) -> YAMLScalar {
        guard case .scalar(let scalar) = event.kind, event.anchor == nil else {
            throw problem(at: event, path, "a key is not a single word or text", allowed: "plain or quoted text")
        }
        if event.isTagged { note(problem(at: event, path, "a key has a tag", allowed: "no tags")) }
        if scalar.text.isEmpty { note(problem(at: event, path, "a key is empty", allowed: "a name")) }
        try check(scalar, at: event, path)
        return scalar
    }

    private mutating func check(_ scalar: YAMLScalar, at event: Event, _ path: YAMLPath) throws(YAMLProblem) {
        guard scalar.text.utf8.count <= limits.scalarBytes else {
            throw problem(
                at: event, path, "is longer than \(limits.scalarBytes) bytes", allowed: "at most \(limits.scalarBytes)")
        }
        if scalar.text.utf8.contains(0) {
            note(problem(at: event, path, "contains a NUL character", allowed: "text without NUL"))
        }
    }

    // MARK: Anchors and aliases

    private mutating func open(_ anchor: String, at event: Event, _ path: YAMLPath) throws(YAMLProblem) {
        guard anchors[anchor] == nil else {
            throw problem(
                at: event, path, "the anchor \(Quoted.text(anchor)) is set twice", allowed: "each anchor once")
        }
        anchors[anchor] = .open
    }

    private mutating func expanded(
        _ event: Event, path: YAMLPath, depth: Int
    ) throws(YAMLProblem) -> YAMLNode {
        let name = event.anchor ?? ""
        switch anchors[name] {
        case nil:
            throw problem(
                at: event, path, "the alias \(Quoted.text(name)) has no anchor", allowed: "an anchor set further up")
        case .open:
            throw problem(
                at: event, path, "the alias \(Quoted.text(name)) contains itself", allowed: "an anchor that is complete"
            )
        case .closed(let node, let size):
            nodesFromAliases += size
            guard nodesFromAliases <= limits.nodesFromAliases else {
                throw problem(
                    at: event, path, "aliases stand for more than \(limits.nodesFromAliases) values",
                    allowed: "at most \(limits.nodesFromAliases)")
            }
            try count(size, at: event, path)
            return try moved(node, to: path, depth: depth, for: event)
        }
    }

    /// The same values with the paths of their use, which a problem with them has to name.
    private func moved(
        _ node: YAMLNode, to path: YAMLPath, depth: Int, for event: Event
    ) throws(YAMLProblem) -> YAMLNode {
        guard depth <= limits.depth else {
            throw problem(
                at: event, path, "values are nested deeper than \(limits.depth)", allowed: "at most \(limits.depth)")
        }
        let place = YAMLPlace(file: file, line: node.place.line, column: node.place.column, path: path)
        switch node.content {
        case .scalar:
            return YAMLNode(place: place, content: node.content)
        case .sequence(let elements):
            var copies: [YAMLNode] = []
            for element in elements {
                copies.append(try moved(element, to: path.appending(copies.count), depth: depth + 1, for: event))
            }
            return YAMLNode(place: place, content: .sequence(copies))
        case .mapping(let mapping):
            var copy = YAMLMapping(place: place)
            for entry in mapping.entries {
                let path = path.appending(entry.name)
                let keyPlace = YAMLPlace(
                    file: file, line: entry.keyPlace.line, column: entry.keyPlace.column, path: path)
                let value = try moved(entry.value, to: path, depth: depth + 1, for: event)
                copy.append(YAMLMapping.Entry(key: entry.key, keyPlace: keyPlace, value: value))
            }
            return YAMLNode(place: place, content: .mapping(copy))
        }
    }

    // MARK: Problems

    private mutating func count(_ more: Int, at event: Event, _ path: YAMLPath) throws(YAMLProblem) {
        nodes += more
        guard nodes <= limits.nodes else {
            throw problem(
                at: event, path, "the file has more than \(limits.nodes) values", allowed: "at most that many")
        }
    }

    private mutating func note(_ problem: YAMLProblem) {
        if problems.count < limits.problems { problems.append(problem) }
    }

    private func problem(at event: Event, _ path: YAMLPath, _ what: String, allowed: String) -> YAMLProblem {
        YAMLProblem(place(of: event, path), what, allowed: allowed)
    }

    private func place(of event: Event, _ path: YAMLPath) -> YAMLPlace {
        YAMLPlace(file: file, line: event.line, column: event.column, path: path)
    }
}
