import Judgement
import Model
import Testing

/// Answers of one vital probe about one site, one a second, and what is believed after each.
@Suite struct SeriesTests {
    private let probe = ProbeSettings(name: "database", purpose: .vital)

    /// `a` alive, `g` degraded, `d` dead, `u` unknown, `.` a second without an answer.
    private func beliefs(_ answers: String) -> String {
        var board = HealthBoard(probes: 1)
        var told: [String] = []
        for (second, letter) in answers.enumerated() {
            let now = Instant(milliseconds: Int64(second) * 1_000)
            if let answer = Self.answer(letter) {
                board.record(answer, of: 0, at: .primary, asked: now, settings: probe)
            }
            let reading = HealthReading(board, probes: [probe], active: .primary, at: now)
            told.append(reading.health(of: .primary).description)
        }
        return told.joined(separator: " ")
    }

    private static func answer(_ letter: Character) -> Answer? {
        switch letter {
        case "a": .alive
        case "g": .degraded
        case "d": .dead
        case "u": .unknown
        case _: nil
        }
    }

    @Test func `the first alive answer after a start makes a probe up`() {
        #expect(beliefs("a") == "up")
        #expect(beliefs("da") == "suspect up")
        #expect(beliefs("u") == "unknown")
    }

    @Test func `three dead answers in a row make it down, two and an alive one do not`() {
        #expect(beliefs("addd") == "up suspect suspect down")
        #expect(beliefs("addadd") == "up suspect suspect up suspect suspect")
        #expect(beliefs("ddd") == "suspect suspect down")
    }

    @Test func `unknown breaks no series`() {
        #expect(beliefs("adudud") == "up suspect suspect suspect suspect down")
        #expect(beliefs("dddauaaaa") == "suspect suspect down suspect suspect suspect suspect suspect up")
    }

    @Test func `a down probe recovers by five alive answers, and one dead makes it down again`() {
        #expect(beliefs("dddaaaaa") == "suspect suspect down suspect suspect suspect suspect up")
        #expect(beliefs("dddaad") == "suspect suspect down suspect suspect down")
    }

    @Test func `degraded counts as alive`() {
        #expect(beliefs("agd") == "up degraded suspect")
        #expect(beliefs("dddggggg") == "suspect suspect down suspect suspect suspect suspect degraded")
    }

    @Test func `a series is void after three times interval and timeout without an answer`() {
        // 3 × (1 s + 2 s): at 9 s it still holds, at 10 s it does not.
        #expect(beliefs("a..........").hasSuffix("up up unknown"))
        #expect(beliefs("auuuuuuuuuu").hasSuffix("up up unknown"))
        // What comes after the gap begins anew: one dead answer after three forgotten ones is suspect.
        #expect(beliefs("ddd..........d").hasSuffix("unknown suspect"))
        #expect(beliefs("ddd..........a").hasSuffix("unknown up"))
    }
}
