/// One key of the configuration: everything that is to be said of it, said once.
package struct Key: Sendable {
    package enum Need: Sendable {
        case required
        /// May be left out, and then there is none.
        case optional
        /// What stands there when nothing is written, spelled as it would be written.
        case fallback(Fallback)
    }

    package enum Fallback: Sendable {
        case scalar(String)
        case words([String])
        /// A block of which every key has its own default.
        case block
    }

    package let name: String
    package let form: Form
    package let need: Need
    /// May be written as one value, or as a map of one value for each site.
    package let perSite: Bool
    /// Whether a change of it leaves the thing the same thing. The rest makes up the identity of a pool, which may
    /// not change while the pool is away from home.
    package let isTuning: Bool
    package let doc: String

    package init(
        _ name: String, _ form: Form, _ need: Need, perSite: Bool = false, tuning: Bool = false,
        _ doc: String
    ) {
        self.name = name
        self.form = form
        self.need = need
        self.perSite = perSite
        isTuning = tuning
        self.doc = doc
    }

    /// A key that may be left out.
    package init(_ name: String, _ form: Form, perSite: Bool = false, tuning: Bool = false, _ doc: String) {
        self.init(name, form, .optional, perSite: perSite, tuning: tuning, doc)
    }

    /// A key with a default of one word.
    package init(
        _ name: String, _ form: Form, default fallback: String, perSite: Bool = false, tuning: Bool = false,
        _ doc: String
    ) {
        self.init(name, form, .fallback(.scalar(fallback)), perSite: perSite, tuning: tuning, doc)
    }

    package var isRequired: Bool {
        switch need {
        case .required: true
        case .optional, .fallback: false
        }
    }

    package var isOptional: Bool {
        switch need {
        case .optional: true
        case .required, .fallback: false
        }
    }
}
