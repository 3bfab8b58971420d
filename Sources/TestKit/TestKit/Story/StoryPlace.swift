import Model

/// One site of one pool as it really is, and what is seen of it instead where a story says so.
struct StoryPlace: Sendable {
    var role: Role
    /// Nothing there answers the daemon.
    var isDark = false
    /// It cannot be reached, though it lives and the witness sees it.
    var isCutOff = false
    /// The end of its log.
    var log: Int64 = 100_000_000
    var lineage = Lineage("t1")
    var follows: Bool
    var newestLog = Instant.distantPast
    /// Where its log stood when it was promoted.
    var openedAt: Int64 = 0

    // What is seen instead of the truth.
    var probes: [String: Answer] = [:]
    var evidence: [String: String] = [:]
    var roleSeen: Role?
    var hostsSeen: Bool?
    var isPositionHidden = false
    /// Its probes give no answer at all, not even that they could not ask.
    var isUnasked = false

    var answers: Bool { !isDark && !isCutOff }
    var isOpen: Bool { role == .active }

    func answer(_ probe: ProbeSettings) -> (answer: Answer, evidence: String) {
        let told = evidence[probe.name]
        if let answer = probes[probe.name] { return (answer, told ?? Self.word(answer)) }
        switch probe.purpose {
        case .witness:
            let isSeen = !isDark && (role == .active || role == .standby)
            return isSeen ? (.alive, "answers") : (.dead, "no answer")
        case .vital, .ordinary:
            if !answers { return (.dead, "no answer") }
            let serves = role == .active || role == .standby
            return serves ? (.alive, "answers") : (.dead, "connection refused")
        }
    }

    private static func word(_ answer: Answer) -> String {
        switch answer {
        case .alive: "answers"
        case .degraded: "answers slowly"
        case .dead: "no answer"
        case .unknown: "could not be asked"
        }
    }

    var reading: DatabaseReading {
        let seen = roleSeen ?? (answers ? role : .unknown)
        switch seen {
        case .active: return DatabaseReading(role: .active, written: isPositionHidden ? nil : log, lineage: lineage)
        case .standby:
            guard !isPositionHidden else { return DatabaseReading(role: .standby, lineage: lineage) }
            return DatabaseReading(role: .standby, received: log, replayed: log, newestLog: newestLog, lineage: lineage)
        case .stopped, .unknown: return DatabaseReading(role: seen)
        }
    }

    /// It is back as it was left; nothing that a story said of what is seen holds any more.
    mutating func clear() {
        isDark = false
        isCutOff = false
        probes = [:]
        evidence = [:]
        roleSeen = nil
        hostsSeen = nil
        isPositionHidden = false
        isUnasked = false
    }
}
