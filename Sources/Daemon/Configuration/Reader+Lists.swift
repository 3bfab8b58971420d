import Kinds
import Model
import YAML

extension Reader {
    private static let longestCommand = 256

    mutating func list(_ node: YAMLNode, of form: Form, _ count: ClosedRange<Int>) -> Value? {
        guard let elements = elements(node, allowed: "a list") else { return nil }
        guard count.contains(elements.count) else {
            let allowed = "\(count.lowerBound) to \(count.upperBound)"
            self.list.note(node.problem("has \(elements.count) elements", allowed: allowed))
            return nil
        }
        var nodes: [Node] = []
        for element in elements { if let node = self.node(element, as: form) { nodes.append(node) } }
        return nodes.count == elements.count ? .list(nodes) : nil
    }

    /// A command: its words, and never a line for a shell.
    mutating func argv(_ node: YAMLNode, _ moment: Moment) -> Value? {
        let allowed = "a list of words, such as [pg_isready, -h, \"${address}\"]; there is no shell"
        if case .scalar(let line) = node.content, let tell = Secrets.tell(in: line.text) {
            list.note(secret(node.place, tell))
            return nil
        }
        guard let elements = elements(node, allowed: allowed) else { return nil }
        guard (1...Self.longestCommand).contains(elements.count) else {
            list.note(node.problem("has \(elements.count) words", allowed: "1 to \(Self.longestCommand)"))
            return nil
        }
        var nodes: [Node] = []
        var words: [String] = []
        for element in elements {
            guard let word = self.word(element, moment) else { continue }
            words.append(word)
            nodes.append(Node(.text(word), list.mark(element.place)))
        }
        guard nodes.count == elements.count else { return nil }
        if words[0].isEmpty {
            list.note(elements[0].problem("is empty", allowed: "the program to run"))
            return nil
        }
        if let tell = Secrets.tell(in: words) {
            list.note(secret(node.place, tell))
            return nil
        }
        return .list(nodes)
    }

    private mutating func word(_ node: YAMLNode, _ moment: Moment) -> String? {
        do throws(YAMLProblem) {
            let text = try node.text()
            guard let fault = Template.fault(in: text, at: moment) else { return text }
            list.note(node.problem(ProblemList.harmless(fault), allowed: "${} of \(moment.allowed)"))
        } catch {
            list.note(error)
        }
        return nil
    }

    mutating func named(_ node: YAMLNode, of form: Form, _ what: String) -> Value? {
        guard let mapping = mapping(node) else { return nil }
        var members: [Member] = []
        var isWhole = true
        for entry in mapping.entries {
            guard isName(entry, of: what), let value = self.node(entry.value, as: form) else {
                isWhole = false
                continue
            }
            members.append(Member(entry.name, value))
        }
        return isWhole ? .named(members) : nil
    }

    mutating func isName(_ entry: YAMLMapping.Entry, of what: String) -> Bool {
        let isSpelled = (try? Scalar.name.read(entry.name, isQuoted: false)) != nil
        if !isSpelled {
            list.note(YAMLProblem(entry.keyPlace, "is no name for a \(what)", allowed: Scalar.name.allowed))
        }
        return isSpelled
    }

    mutating func options(_ node: YAMLNode) -> Value? {
        guard let mapping = mapping(node) else { return nil }
        var members: [Member] = []
        var isWhole = true
        for entry in mapping.entries {
            guard let text = option(entry) else {
                isWhole = false
                continue
            }
            members.append(Member(entry.name, Node(.text(text), list.mark(entry.value.place))))
        }
        return isWhole ? .named(members) : nil
    }

    private mutating func option(_ entry: YAMLMapping.Entry) -> String? {
        guard isName(entry, of: "option") else { return nil }
        guard !Secrets.isSecretKey(entry.name) else {
            list.note(secret(entry.keyPlace, entry.name))
            return nil
        }
        do throws(YAMLProblem) {
            let text = try entry.value.text()
            // Options are lines on the agent's standard input: a line within a line would be another option.
            guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                throw entry.value.problem("has a line break or another control character", allowed: "one line of text")
            }
            return text
        } catch {
            list.note(error)
            return nil
        }
    }

    // MARK: Steps

    mutating func step(_ node: YAMLNode) -> Value? {
        switch node.content {
        case .scalar(let written):
            guard let verb = verb(written.text, at: node.place) else { return nil }
            let empty = YAMLNode(place: node.place, content: .mapping(YAMLMapping(place: node.place)))
            return attributes(empty, of: verb)
        case .mapping(let mapping):
            guard mapping.entries.count == 1, let entry = mapping.entries.first else {
                list.note(
                    node.problem("has \(mapping.entries.count) keys", allowed: "one verb, with its attributes under it")
                )
                return nil
            }
            guard let verb = verb(entry.name, at: entry.keyPlace) else { return nil }
            if case .scalar(let written) = entry.value.content, written.isMissing {
                let empty = YAMLNode(place: entry.keyPlace, content: .mapping(YAMLMapping(place: entry.keyPlace)))
                return attributes(empty, of: verb)
            }
            return attributes(entry.value, of: verb)
        case .sequence:
            list.note(node.mistaken(for: "a verb, or a verb with attributes"))
            return nil
        }
    }

    private mutating func attributes(_ node: YAMLNode, of verb: Verb) -> Value? {
        guard let fields = fields(node, as: StepBlocks.block(for: verb)) else { return nil }
        for fault in StepDescription.faults(verb, in: fields) { list.note(fault) }
        return .step(verb.description, fields)
    }

    private mutating func verb(_ text: String, at place: YAMLPlace) -> Verb? {
        if let verb = StepBlocks.verbs.first(where: { $0.description == text }) { return verb }
        list.note(unknown(place, text, "a verb", StepBlocks.verbs.map(\.description)))
        return nil
    }

    private mutating func elements(_ node: YAMLNode, allowed: String) -> [YAMLNode]? {
        guard case .sequence(let elements) = node.content else {
            list.note(node.mistaken(for: allowed))
            return nil
        }
        return elements
    }
}
