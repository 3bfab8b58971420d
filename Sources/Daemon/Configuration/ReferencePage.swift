import Kinds
import Model

/// The reference page of the configuration, made of the descriptions that the parser reads by.
package struct ReferencePage {
    private var lines: [String] = []

    package static var text: String {
        var page = ReferencePage()
        page.write()
        return page.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write() {
        lines += Self.introduction
        section("The file", FileBlock.block)
        section("Additions: `pools.d/*.yaml`", FileBlock.addition)
        section("`daemon`", DaemonDescription.block)
        family("`daemon.notify`", NotifierKind.family)
        section("`sites.NAME`", FileBlock.site)
        section("`sites.NAME.hosts.NAME`", Host.block)
        section("`pools.NAME`", PoolBlock.block)
        section("`pools.NAME.policy`", PolicyBlock.block)
        family("`pools.NAME.probes.NAME`", ProbeKind.family)
        family("`pools.NAME.database`", DatabaseKind.family)
        family("`control` of a database server", ControlKind.family)
        family("`pools.NAME.services`", ServicesKind.family)
        family("`pools.NAME.entry`", EntryKind.family)
        family("`pools.NAME.fence`", FenceKind.family)
        section("`pools.NAME.runbooks`", PoolBlock.runbooksBlock)
        steps()
        operations()
        variables()
    }

    // MARK: Parts

    private mutating func section(_ title: String, _ block: Block, level: Int = 2) {
        lines += ["", "\(String(repeating: "#", count: level)) \(title)", "", block.doc, ""]
        table(block.keys)
        note(block.sections)
    }

    private mutating func family(_ title: String, _ family: Family) {
        lines += ["", "## \(title)", "", family.doc, ""]
        lines += ["| `kind` | is |", "|---|---|"]
        lines += family.blocks.map { "| `\($0.name)` | \(cell($0.doc)) |" }
        if !family.common.isEmpty {
            lines += ["", "Every kind takes:", ""]
            table(family.common)
        }
        for block in family.blocks {
            let common = family.common.map(\.name)
            lines += ["", "### `kind: \(block.name)` (\(family.name))", ""]
            table(block.keys.filter { !common.contains($0.name) })
            note(block.sections)
        }
    }

    private mutating func note(_ sections: Block.Sections) {
        switch sections {
        case .none: return
        case .keys: lines += ["", "The keys marked *per site* may also be gathered under the name of each site."]
        case .value(let key): lines += ["", "`SITE: […]` is short for `\(key): { SITE: […] }`."]
        }
    }

    private mutating func steps() {
        lines += ["", "## Steps", "", "A step is a verb, bare or with attributes under it. Every verb takes:", ""]
        table(StepBlocks.common)
        lines += ["", "| verb | does | takes also |", "|---|---|---|"]
        for verb in StepBlocks.verbs {
            let block = StepBlocks.block(for: verb)
            let own = block.keys.dropFirst(StepBlocks.common.count).map { "`\($0.name)`" }.joined(separator: ", ")
            lines.append("| `\(verb)` | \(cell(block.doc)) | \(own) |")
        }
        for verb in StepBlocks.verbs {
            let own = StepBlocks.block(for: verb).keys.dropFirst(StepBlocks.common.count)
            guard !own.isEmpty else { continue }
            lines += ["", "### `\(verb)`", ""]
            table(Array(own))
        }
    }

    private mutating func operations() {
        lines += ["", "## Operations of `kind: command`", "", "Each is a command as a list of words.", ""]
        lines += ["| role | operation | needed | answer |", "|---|---|---|---|"]
        let roles = [
            ("services", CommandServices.list), ("database", CommandDatabase.list), ("entry", CommandEntry.list),
            ("fence", CommandFence.list),
        ]
        for (role, list) in roles {
            lines += list.map { "| \(role) | `\($0.name)` | \($0.isRequired ? "yes" : "") | \(cell($0.doc)) |" }
        }
    }

    private mutating func variables() {
        lines += ["", "## What is replaced", ""]
        lines += [
            "| written | stands for | known in questions | in steps | in notifications |", "|---|---|---|---|---|",
        ]
        for variable in Variable.allCases {
            let known = [Moment.question, .step, .notice].map { variable.isKnown(at: $0) ? "yes" : "" }
            lines.append("| `${\(variable.rawValue)}` | \(cell(variable.doc)) | \(known.joined(separator: " | ")) |")
        }
        lines += ["", "Anything else in `${}` is an error, and so is one that is not known where it stands."]
    }

    // MARK: Tables

    private mutating func table(_ keys: [Key]) {
        lines += ["| key | type | default | per site | meaning |", "|---|---|---|---|---|"]
        lines += keys.map { key in
            let cells = [
                "`\(key.name)`", title(key.form), fallback(key), key.perSite ? "yes" : "",
                cell(key.doc + words(key.form)),
            ]
            return "| \(cells.joined(separator: " | ")) |"
        }
    }

    private func title(_ form: Form) -> String {
        switch form {
        case .scalar(let scalar): cell(scalar.title)
        case .argv: "command, a list of words"
        case .list(let form, _): "list of \(title(form))"
        case .named(_, let what): "map of \(what)s by name"
        case .options: "map of text"
        case .block(let block): "block \(block.name)"
        case .family(let family): "a kind of \(family.name)"
        case .nameOr(let scalar, let family): "\(scalar.title), or a kind of \(family.name)"
        case .step: "steps"
        }
    }

    private func words(_ form: Form) -> String {
        switch form {
        case .scalar(.word(let words)), .scalar(.place(let words)):
            " " + words.map { "`\($0.text)`: \($0.doc)" }.joined(separator: "; ") + "."
        case _: ""
        }
    }

    private func fallback(_ key: Key) -> String {
        switch key.need {
        case .required: return "**required**"
        case .optional, .fallback(.block): return ""
        case .fallback(.scalar(let text)): return "`\(text)`"
        case .fallback(.words(let words)): return words.isEmpty ? "none" : "`[\(words.joined(separator: ", "))]`"
        }
    }

    private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    private static let introduction = [
        "# The configuration",
        "",
        "Generated from the descriptions that the daemon reads by; a test holds this page against them. The same",
        "descriptions make `config/failoverd.schema.json`, with which an editor completes and underlines.",
        "",
        "`failoverctl config check FILE` tells everything that is wrong with a file, each problem as",
        "`FILE:LINE:COLUMN: path.to.key: what is wrong; allowed: what is allowed`, and `failoverctl config show` shows",
        "what is meant, with every default filled in.",
        "",
        "- The main file is followed by `pools.d/*.yaml` beside it, in the order of their names; each adds pools.",
        "- Plain values have the type that their key takes, whatever YAML would make of them: `on`, `no` and `1e3` are",
        "  text where text is asked for.",
        "- Durations are a whole number and a unit: `500ms`, `10s`, `5m`, `2h`, `7d`. Sizes likewise: `64KiB`,",
        "  `16MiB`, `2GiB`. `0` needs none.",
        "- What is marked *per site* is either one value or a map of one for each site of the pool.",
        "- A secret is never a value. A key that ends in `-credential` names a file in `$CREDENTIALS_DIRECTORY` or in",
        "  `daemon.credentials`; where a password, a token or a key is written out, the file is refused.",
        "- A command is the list of its words. There is no shell in between.",
    ]
}
