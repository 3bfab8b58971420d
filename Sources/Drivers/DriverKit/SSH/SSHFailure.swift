import Platform

/// What ssh itself could not do, before or instead of running anything.
struct SSHFailure: Error, Hashable, Sendable {
    var failure: StepFailure
    /// Whether the host answers all the same; nil when that cannot be said.
    var hostAnswers: Bool?

    private struct Sign {
        var words: [String]
        var hostAnswers: Bool?
        var hint: String
    }

    /// What ssh says, and what it means. Where nothing fits its own words have to do.
    private static let signs = [
        Sign(
            words: ["Permission denied", "Too many authentication failures"], hostAnswers: true,
            hint: "the host does not take our key: check identity, user and authorized_keys there"),
        Sign(
            words: ["Host key verification failed", "REMOTE HOST IDENTIFICATION", "No matching host key"],
            hostAnswers: true, hint: "the host's key is not the known one: put it into known_hosts after checking it"),
        Sign(
            words: ["Could not resolve hostname", "Name or service not known"], hostAnswers: nil,
            hint: "the name does not resolve: pin the address in the configuration"),
        Sign(
            words: ["Connection refused"], hostAnswers: false,
            hint: "nothing listens there: check sshd, address and port"),
        Sign(
            words: ["timed out", "No route to host", "Network is unreachable", "Host is down"], hostAnswers: false,
            hint: "the host does not answer: check the machine and the way to it"),
        Sign(
            words: ["Session open refused", "open failed"], hostAnswers: true,
            hint: "raise MaxSessions in the host's sshd_config to at least 10"),
        Sign(
            words: ["Load key", "bad permissions", "No such identity", "not accessible"], hostAnswers: nil,
            hint: "the private key cannot be read: check its path and mode"),
    ]

    init(_ tried: String, _ ending: Ending) {
        let words = ending.errors.text.split(whereSeparator: \.isNewline).suffix(4).joined(separator: "; ")
        let sign = Self.signs.first { sign in sign.words.contains { words.contains($0) } }
        let got = words.isEmpty ? "ssh \(ending.cause)" : "ssh says: \(words)"
        failure = StepFailure(tried: tried, got: got, hint: sign?.hint ?? "try the same with ssh by hand")
        hostAnswers = sign.flatMap(\.hostAnswers)
    }

    init(_ failure: StepFailure, hostAnswers: Bool? = nil) {
        self.failure = failure
        self.hostAnswers = hostAnswers
    }
}
