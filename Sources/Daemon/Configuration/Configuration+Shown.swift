extension Configuration {
    /// The configuration as it is understood, with every default, as YAML that means the same when it is read again.
    /// There is no secret in it, because none can be written.
    package static func shown(_ files: [ConfigurationFile]) throws(ConfigurationProblems) -> String {
        let draft = Draft(files)
        _ = try draft.configuration()
        return Shown(draft).text
    }

    /// The same as a JSON object.
    package static func shownJSON(_ files: [ConfigurationFile]) throws(ConfigurationProblems) -> String {
        let draft = Draft(files)
        _ = try draft.configuration()
        return ShownJSON(draft).root.written() + "\n"
    }
}
