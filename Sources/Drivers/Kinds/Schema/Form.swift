/// What may be written as the value of a key. Parser, schema and reference page all read it from here.
package indirect enum Form: Sendable {
    case scalar(Scalar)
    /// A command as the list of its words; there is never a shell in between.
    case argv(Moment)
    case list(Form, count: ClosedRange<Int>)
    /// `NAME: value`, any number of times; `what` says what the names are names of.
    case named(Form, what: String)
    /// `NAME: TEXT` for a program that is not ours.
    case options
    case block(Block)
    /// One of several blocks; its key `kind` says which.
    case family(Family)
    /// A name of something that stands elsewhere, or the thing itself, written here.
    case nameOr(Scalar, Family)
    /// A verb, bare or with attributes.
    case step
}

extension Form {
    package static let text = Form.scalar(.text)
    package static let flag = Form.scalar(.flag)

    package static func integer(_ range: ClosedRange<Int64>) -> Form { .scalar(.integer(range)) }

    package static func word(_ words: Word...) -> Form { .scalar(.word(words)) }

    /// A mapping as a value: where it may also differ per site, only its keys tell which of the two is meant.
    package var isMapping: Bool {
        switch self {
        case .named, .options, .block, .family: true
        case .scalar, .argv, .list, .nameOr, .step: false
        }
    }
}

/// One of the words that a key takes, with what it means.
package struct Word: Hashable, Sendable {
    package let text: String
    package let doc: String

    package init(_ text: String, _ doc: String) {
        self.text = text
        self.doc = doc
    }
}

/// When a command is run, and thereby what is known of it: a question that is asked all day belongs to no run.
package enum Moment: Hashable, Sendable {
    case question
    case step
    case notice
}
