/// What a step does, in the mission's words. A technology fulfils a verb; the core never learns which.
package enum Verb: UInt8, CaseIterable, Codable, Sendable {
    case fence
    case unfence
    case stopServices
    case freeze
    case drain
    case promote
    case switchEntry
    case startServices
    case verify
    case seed
    case protect
    case protectLocal
    case approve
    case wait
    case run
    case notify
    /// Reads every check, probe and login that a real run would need, and changes nothing.
    case rehearse
}

/// The two ways to move: with both sites alive and no loss, or with the site left behind gone or cut off.
package enum Mode: UInt8, Codable, Sendable {
    case planned
    case disaster
}

/// Which runbook a run executes.
package enum RunbookKind: UInt8, CaseIterable, Codable, Sendable {
    case failover
    case failback
    case fence
    case unfence
    case protect
    /// A fenced site came back: it is fenced again.
    case refence
    /// The entry points elsewhere: it is pointed back.
    case repoint
    case drill

    /// Only a move changes who is active.
    package var isMove: Bool {
        switch self {
        case .failover, .failback: true
        case .fence, .unfence, .protect, .refence, .repoint, .drill: false
        }
    }
}

/// What may happen to a step whose earlier attempt ended unknown.
package enum RepeatRule: UInt8, Codable, Sendable {
    /// Repeat only when the check says that it is not done.
    case check
    case safe
    /// Stop and ask a person.
    case never
}

package enum OnFailure: UInt8, Codable, Sendable {
    case stop
    case carryOn
}

/// The exceptions an operator may take upon himself. Each lifts exactly one gate and is written into the audit.
package struct Acceptances: OptionSet, Hashable, Codable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let loss = Acceptances(rawValue: 1)
    package static let unfenced = Acceptances(rawValue: 2)
    package static let hold = Acceptances(rawValue: 4)
    package static let divergence = Acceptances(rawValue: 8)

    /// The words of the command line, without the dashes, in a fixed order.
    package var words: [String] {
        var words: [String] = []
        if contains(.loss) { words.append("accept-loss") }
        if contains(.unfenced) { words.append("accept-unfenced") }
        if contains(.hold) { words.append("accept-hold") }
        if contains(.divergence) { words.append("accept-divergence") }
        return words
    }
}

extension Verb: CustomStringConvertible {
    package var description: String {
        switch self {
        case .fence: "fence"
        case .unfence: "unfence"
        case .stopServices: "stop-services"
        case .freeze: "freeze"
        case .drain: "drain"
        case .promote: "promote"
        case .switchEntry: "switch-entry"
        case .startServices: "start-services"
        case .verify: "verify"
        case .seed: "seed"
        case .protect: "protect"
        case .protectLocal: "protect-local"
        case .approve: "approve"
        case .wait: "wait"
        case .run: "run"
        case .notify: "notify"
        case .rehearse: "rehearse"
        }
    }
}

extension Mode: CustomStringConvertible {
    package var description: String {
        switch self {
        case .planned: "planned"
        case .disaster: "disaster"
        }
    }
}

extension RunbookKind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .failover: "failover"
        case .failback: "failback"
        case .fence: "fence"
        case .unfence: "unfence"
        case .protect: "protect"
        case .refence: "refence"
        case .repoint: "repoint"
        case .drill: "drill"
        }
    }
}
