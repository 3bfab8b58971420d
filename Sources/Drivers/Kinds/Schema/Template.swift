/// A text with `${…}` in it, kept as it was written.
package struct Template: Hashable, Sendable {
    package let source: String

    package init(_ source: String) { self.source = source }

    /// The text with every variable replaced. A variable of which nothing is known stays as it stands, which is what
    /// a plan shows of a run that has not begun.
    package func filled(_ values: Substitution) -> String {
        var filled = ""
        for piece in Self.pieces(of: source) {
            switch piece {
            case .text(let text): filled += text
            case .variable(let name):
                filled += Variable(rawValue: String(name)).flatMap { values[$0] } ?? "${\(name)}"
            case .unclosed(let text): filled += text
            }
        }
        return filled
    }

    /// The variables in the order of their appearance.
    package var variables: [Variable] {
        Self.pieces(of: source).compactMap { piece in
            guard case .variable(let name) = piece else { return nil }
            return Variable(rawValue: String(name))
        }
    }

    /// What is wrong with the text at this moment; nil when it can be used.
    package static func fault(in text: String, at moment: Moment) -> String? {
        for piece in pieces(of: text) {
            switch piece {
            case .text: continue
            case .unclosed: return "has ${ without }"
            case .variable(let name):
                guard let variable = Variable(rawValue: String(name)) else { return "has the unknown ${\(name)}" }
                if !variable.isKnown(at: moment) { return "has ${\(name)}, \(moment.whyUnknown)" }
            }
        }
        return nil
    }

    private enum Piece {
        case text(Substring)
        case variable(Substring)
        case unclosed(Substring)
    }

    /// Compared by scalars, and not by characters: a combining mark behind a brace must not hide it.
    private static func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text.isEmpty ? [] : [.text(text[...])] }
        let scalars = text.unicodeScalars
        var pieces: [Piece] = []
        var rest = scalars[...]
        while let start = rest.indices.first(where: { rest[$0...].starts(with: "${".unicodeScalars) }) {
            if start > rest.startIndex { pieces.append(.text(Substring(rest[..<start]))) }
            let inner = rest[scalars.index(start, offsetBy: 2)...]
            guard let end = inner.firstIndex(of: "}") else {
                return pieces + [.unclosed(Substring(rest[start...]))]
            }
            pieces.append(.variable(Substring(inner[..<end])))
            rest = inner[inner.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(Substring(rest))) }
        return pieces
    }
}

extension Template: Codable {
    package init(from decoder: any Decoder) throws {
        source = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(source)
    }
}

/// What can stand between `${` and `}`.
package enum Variable: String, CaseIterable, Sendable {
    case pool
    case site
    case host
    case address
    case from
    case to
    case mode
    case run
    case epoch

    package func isKnown(at moment: Moment) -> Bool {
        switch self {
        case .pool: true
        case .site: true
        case .host, .address: moment != .notice
        case .from, .to, .mode, .run, .epoch: moment != .question
        }
    }

    package var doc: String {
        switch self {
        case .pool: "the pool's name"
        case .site: "the site it is about"
        case .host: "the host it is about, by its name"
        case .address: "the address of that host"
        case .from: "the site left behind"
        case .to: "the site that is to serve"
        case .mode: "`planned` or `disaster`"
        case .run: "the run's number"
        case .epoch: "the pool's epoch"
        }
    }
}

extension Moment {
    var whyUnknown: String {
        switch self {
        case .question: "which only a run knows"
        case .step: "which is not known here"
        case .notice: "which a notification is not about"
        }
    }

    package var variables: [Variable] { Variable.allCases.filter { $0.isKnown(at: self) } }

    package var allowed: String { variables.map { "${\($0.rawValue)}" }.joined(separator: ", ") }
}

/// What `${…}` stands for.
package struct Substitution: Hashable, Sendable {
    package var pool: String?
    package var site: String?
    package var host: String?
    package var address: String?
    package var from: String?
    package var to: String?
    package var mode: String?
    package var run: String?
    package var epoch: String?

    package init() {}

    package subscript(variable: Variable) -> String? {
        switch variable {
        case .pool: pool
        case .site: site
        case .host: host
        case .address: address
        case .from: from
        case .to: to
        case .mode: mode
        case .run: run
        case .epoch: epoch
        }
    }
}
