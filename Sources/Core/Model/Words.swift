// The spelling of every word that leaves the core: audit, API, stories and metrics use these and no other.

extension Answer: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alive: "alive"
        case .degraded: "degraded"
        case .dead: "dead"
        case .unknown: "unknown"
        }
    }
}

extension Health: CustomStringConvertible {
    package var description: String {
        switch self {
        case .up: "up"
        case .suspect: "suspect"
        case .degraded: "degraded"
        case .down: "down"
        case .unknown: "unknown"
        }
    }
}

extension Role: CustomStringConvertible {
    package var description: String {
        switch self {
        case .active: "active"
        case .standby: "standby"
        case .stopped: "stopped"
        case .unknown: "unknown"
        }
    }
}

extension FenceStatus: CustomStringConvertible {
    package var description: String {
        switch self {
        case .fenced: "fenced"
        case .notFenced: "not fenced"
        case .unknown: "unknown"
        }
    }
}

extension EntryReading: CustomStringConvertible {
    package var description: String {
        switch self {
        case .primary: "primary"
        case .backup: "backup"
        case .neither: "none"
        case .unknown: "unknown"
        }
    }
}

extension Phase: CustomStringConvertible {
    package var description: String {
        switch self {
        case .starting: "starting"
        case .normal: "normal"
        case .failingOver: "failing-over"
        case .failedOver: "failed-over"
        case .failingBack: "failing-back"
        case .held: "held"
        }
    }
}

extension Direction: CustomStringConvertible {
    package var description: String {
        switch self {
        case .forward: "forward"
        case .undo: "undo"
        }
    }
}
