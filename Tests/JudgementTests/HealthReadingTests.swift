import Judgement
import Model
import Testing

@Suite struct HealthReadingTests {
    private let vital = ProbeSettings(name: "database", purpose: .vital)
    private let web = ProbeSettings(name: "web", purpose: .ordinary)
    private let witness = ProbeSettings(name: "witness", purpose: .witness, place: .only(.primary))

    private func reading(
        _ answers: [(probe: Int, answer: Answer)], active: Site? = .primary, site: Site = .primary
    ) -> HealthReading {
        let probes = [vital, web, witness]
        var board = HealthBoard(probes: probes.count)
        for (second, said) in answers.enumerated() {
            let asked = Instant(milliseconds: Int64(second) * 10)
            board.record(said.answer, of: said.probe, at: site, asked: asked, settings: probes[said.probe])
        }
        return HealthReading(board, probes: probes, active: active, at: Instant(milliseconds: 1_000))
    }

    @Test func `the worst word about a site holds`() {
        #expect(reading([(0, .alive), (1, .alive)]).health(of: .primary) == .up)
        #expect(reading([(0, .alive), (1, .dead)]).health(of: .primary) == .degraded)
        #expect(reading([(0, .dead), (1, .alive)]).health(of: .primary) == .suspect)
        #expect(reading([(0, .dead), (0, .dead), (0, .dead), (1, .alive)]).health(of: .primary) == .down)
    }

    @Test func `a site whose vital probe has said nothing is unknown, whatever the others say`() {
        #expect(reading([(1, .alive)]).health(of: .primary) == .unknown)
        #expect(reading([]).health(of: .primary) == .unknown)
    }

    @Test func `an ordinary probe never takes a site down`() {
        let dead = [(probe: 1, answer: Answer.dead), (1, .dead), (1, .dead), (1, .dead)]
        #expect(reading([(0, .alive)] + dead).health(of: .primary) == .degraded)
    }

    @Test func `a witness changes no health, and speaks only of its own site`() {
        let seen = reading([(0, .alive), (1, .alive), (2, .dead), (2, .dead), (2, .dead)])
        #expect(seen.health(of: .primary) == .up)
        #expect(seen.witnesses(about: .primary) == .down)
        #expect(seen.witnesses(about: .backup) == .none)
        #expect(reading([(2, .dead)]).witnesses(about: .primary) == .silent)
        #expect(reading([(2, .alive)]).witnesses(about: .primary) == .up)
        #expect(reading([]).witnesses(about: .primary) == .silent)
    }

    @Test func `an outage names the first dead answer of the series that made the probe down`() {
        let outage = reading([(0, .dead), (0, .alive), (0, .dead), (0, .dead), (0, .dead)]).outage(at: .primary)
        #expect(outage?.firstDead == Instant(milliseconds: 20))
        #expect(reading([(0, .dead), (0, .dead)]).outage(at: .primary) == nil)
    }

    @Test func `tilt ends when every vital probe has answered anything often enough`() {
        let seen = reading([(0, .alive), (0, .unknown), (0, .dead)])
        #expect(seen.hasAnswers(\.downAfter, at: [.primary]))
        #expect(!seen.hasAnswers(\.downAfter, at: Site.allCases))
    }
}
