import Terminal

/// Which words a person should see first.
enum Tones {
    static func health(_ word: String) -> Ink.Tone {
        switch word {
        case "up": .good
        case "degraded", "suspect", "unknown": .warning
        case "down": .bad
        case _: .plain
        }
    }

    static func phase(_ word: String) -> Ink.Tone {
        switch word {
        case "normal": .good
        case "held": .bad
        case _: .warning
        }
    }

    static func run(_ word: String) -> Ink.Tone {
        switch word {
        case "succeeded": .good
        case "succeeded-with-exceptions", "running", "waiting", "paused": .warning
        case _: .bad
        }
    }

    static func step(_ word: String) -> Ink.Tone {
        switch word {
        case "done": .good
        case "pending": .faint
        case "failed": .bad
        case _: .warning
        }
    }

    static func verdict(_ word: String) -> Ink.Tone {
        switch word {
        case "pass": .good
        case "fail": .bad
        case _: .warning
        }
    }

    static func readiness(_ word: String) -> Ink.Tone {
        switch word {
        case "ok": .good
        case "critical": .bad
        case _: .warning
        }
    }
}
