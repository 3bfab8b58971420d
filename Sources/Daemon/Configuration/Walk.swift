import Kinds

/// Visits every single value of a block with the description of what it is.
enum Walk {
    /// What a visitor is told of a value besides the value.
    struct Stop {
        let scalar: Scalar
        let text: String
        let mark: Mark
        /// The site that the value is for, where it was written for one.
        let site: String?
        /// The innermost `host:` around it.
        let host: Node?
    }

    static func visit(_ fields: Fields, host: Node? = nil, site: String? = nil, _ body: (Stop) -> Void) {
        let own = fields.block.key("host").flatMap { fields[$0] } ?? host
        for key in fields.block.keys {
            guard let node = fields[key] else { continue }
            visit(node, key.form, own, site, body)
        }
    }

    private static func visit(_ node: Node, _ form: Form, _ host: Node?, _ site: String?, _ body: (Stop) -> Void) {
        switch node.value {
        case .perSite(let members):
            for member in members { visit(member.node, form, host, member.name, body) }
        case .fields(let fields), .step(_, let fields):
            visit(fields, host: host, site: site, body)
        case .list(let nodes):
            for node in nodes { visit(node, element(of: form), host, site, body) }
        case .named(let members):
            for member in members { visit(member.node, element(of: form), host, site, body) }
        case .text(let text):
            guard let scalar = scalar(of: form) else { return }
            body(Stop(scalar: scalar, text: text, mark: node.mark, site: site, host: host))
        case .flag, .number, .interval, .size:
            return
        }
    }

    private static func element(of form: Form) -> Form {
        switch form {
        case .list(let form, _), .named(let form, _): form
        case .argv(let moment): .scalar(.template(moment))
        case .options: .text
        case .scalar, .block, .family, .nameOr, .step: form
        }
    }

    private static func scalar(of form: Form) -> Scalar? {
        switch form {
        case .scalar(let scalar), .nameOr(let scalar, _): scalar
        case .argv, .list, .named, .options, .block, .family, .step: nil
        }
    }
}
