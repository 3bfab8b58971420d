import Model
import Simulation
import TestKit
import Testing

/// A proof that notices no flaw proves nothing. Each planted flaw is told to the story, or the exploration, or the
/// simulation, that is to notice it.
@Suite struct FlawTests {
    @Test(arguments: Flaw.allCases)
    func `every planted flaw is noticed`(flaw: Flaw) throws {
        switch flaw.noticedBy {
        case .story(let name): #expect(try isToldOtherwise(name, flaw), "the story \(name) does not notice \(flaw)")
        case .simulation(let seeds):
            #expect(
                (0..<seeds).contains { Simulator.run(seed: $0, flaw: flaw).violation != nil },
                "the simulation does not notice \(flaw) within \(seeds) seeds")
        }
    }

    /// Whether the flawed machine tells the story in other words, or breaks it off. The sound one must not.
    private func isToldOtherwise(_ name: String, _ flaw: Flaw) throws -> Bool {
        let story = try Story(StoryShelf.text(of: name))
        #expect(transcript(of: story, nil) == story.expected, "\(name) is no witness: the sound machine differs")
        return transcript(of: story, flaw) != story.expected
    }

    /// Nil where the story broke off. A flawed machine may never reach what the story waits for.
    private func transcript(of story: Story, _ flaw: Flaw?) -> String? {
        guard var player = try? StoryPlayer(story, flaw: flaw, patience: .minutes(20)) else { return nil }
        do { try player.play() } catch { return nil }
        return player.transcript
    }
}
