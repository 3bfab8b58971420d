import Configuration
import Testing

/// A configuration with something in it that was not meant.
struct Mistake: Sendable, CustomTestStringConvertible {
    let title: String
    let files: [ConfigurationFile]
    var testDescription: String { title }

    init(_ title: String, text: String) {
        self.title = title
        files = [ConfigurationFile("f.yaml", text: text)]
    }

    init(_ title: String, _ old: String, _ new: String) {
        self.init(title, text: Sample.changed(old, new))
    }

    init(_ title: String, addition: String) {
        self.title = title
        files = [ConfigurationFile("f.yaml", text: Sample.text), ConfigurationFile("pools.d/a.yaml", text: addition)]
    }
}
