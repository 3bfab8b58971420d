import Kinds
import Model
import YAML

/// Reads values by the description of their keys. It notes every problem and goes on, so that all are told at once;
/// what could not be read is missing from what it returns.
struct Reader {
    var list = ProblemList()
    var context = Context()

    /// A list of names in a sentence is a help only while it can be read.
    private static let namesInSentence = 20

    // MARK: Forms

    mutating func value(_ node: YAMLNode, as form: Form) -> Value? {
        switch form {
        case .scalar(let scalar): return self.scalar(node, as: scalar)
        case .argv(let moment): return argv(node, moment)
        case .list(let form, let count): return self.list(node, of: form, count)
        case .named(let form, let what): return named(node, of: form, what)
        case .options: return options(node)
        case .block(let block): return fields(node, as: block).map(Value.fields)
        case .family(let family): return member(node, of: family).map(Value.fields)
        case .nameOr(let scalar, let family):
            guard case .scalar = node.content else { return member(node, of: family).map(Value.fields) }
            return self.scalar(node, as: scalar)
        case .step: return step(node)
        }
    }

    mutating func node(_ node: YAMLNode, as form: Form) -> Node? {
        value(node, as: form).map { Node($0, list.mark(node.place)) }
    }

    /// A value of a key that may differ per site.
    mutating func node(_ node: YAMLNode, of key: Key) -> Node? {
        guard key.perSite, case .mapping(let mapping) = node.content,
            !key.form.isMapping || mapping.names.contains(where: context.isSite)
        else { return self.node(node, as: key.form) }

        var members: [Member] = []
        var isWhole = true
        for entry in mapping.entries {
            guard context.isSite(entry.name) else {
                list.note(unknown(entry.keyPlace, entry.name, "a site of the pool", context.siteNames))
                isWhole = false
                continue
            }
            guard let value = self.node(entry.value, as: key.form) else {
                isWhole = false
                continue
            }
            members.append(Member(entry.name, value))
        }
        isWhole = completes(&members, of: key, at: node.place, among: mapping.names) && isWhole
        return isWhole ? Node(.perSite(members), list.mark(node.place)) : nil
    }

    /// Whether a value stands there for every site that needs one. A default fills what is missing.
    mutating func completes(
        _ members: inout [Member], of key: Key, at place: YAMLPlace, among written: [String]
    ) -> Bool {
        var isComplete = true
        for site in context.needed where !written.contains(site) {
            if let fallback = fallback(of: key, at: place) {
                members.append(Member(site, fallback))
            } else if key.isRequired {
                list.note(YAMLProblem(place, "says nothing of \(site)", allowed: "\(key.name): for each site"))
                isComplete = false
            }
        }
        return isComplete
    }

    // MARK: Single values

    private mutating func scalar(_ node: YAMLNode, as scalar: Scalar) -> Value? {
        guard case .scalar(let written) = node.content, !written.isMissing else {
            list.note(node.mistaken(for: scalar.allowed))
            return nil
        }
        do throws(Scalar.Reason) {
            guard let value = try scalar.read(written.text, isQuoted: written.isQuoted) else {
                let isOpen = !scalar.mayHoldSecrets
                list.note(
                    isOpen ? node.mistaken(for: scalar.allowed) : node.problem("is no such", allowed: scalar.allowed))
                return nil
            }
            return isAllowed(written.text, scalar, at: node) ? value : nil
        } catch {
            // A text with ${} or a URL may hold a secret; a number, a length or a name does not.
            let fault = ProblemList.harmless(error.what)
            let what = scalar.mayHoldSecrets ? fault : "\(Quoted.text(written.text)) \(fault)"
            list.note(node.problem(what, allowed: scalar.allowed))
            return nil
        }
    }

    /// What a word refers to must be there, and a secret must not.
    private mutating func isAllowed(_ text: String, _ scalar: Scalar, at node: YAMLNode) -> Bool {
        switch scalar {
        case .host:
            guard text != Host.local.name, let hosts = context.hosts, hosts[text] == nil else { return true }
            list.note(unknown(node.place, text, "a host of any site", hosts.list.map(\.name) + [Host.local.name]))
            return false
        case .place(let words):
            guard !words.contains(where: { $0.text == text }), !context.isSite(text) else { return true }
            list.note(unknown(node.place, text, "a site of the pool", words.map(\.text) + context.siteNames))
            return false
        case .probe:
            guard !context.probes.contains(text) else { return true }
            list.note(unknown(node.place, text, "a probe of the pool", context.probes))
            return false
        case .text, .url, .template:
            guard let tell = Secrets.tell(in: text) else { return true }
            list.note(secret(node.place, tell))
            return false
        case .flag, .integer, .duration, .size, .sizeOrNone, .word, .name, .path, .credential, .unit, .address,
            .endpoint, .socket, .domain, .agent:
            return true
        }
    }

    // MARK: Words for what is wrong

    func unknown(_ place: YAMLPlace, _ text: String, _ what: String, _ known: [String]) -> YAMLProblem {
        let meant = Spelling.nearest(to: text, in: known).map { ", perhaps \($0) is meant" } ?? ""
        let shown = known.prefix(Self.namesInSentence).joined(separator: ", ")
        let more = known.count > Self.namesInSentence ? ", …" : ""
        return YAMLProblem(
            place, "\(Quoted.text(text)) is not \(what)\(meant)", allowed: known.isEmpty ? "none" : shown + more)
    }

    func secret(_ place: YAMLPlace, _ tell: String) -> YAMLProblem {
        YAMLProblem(
            place, "holds a secret (\(tell)) where everybody can read it",
            allowed: "the name of a credential, in a key such as password-credential")
    }
}
