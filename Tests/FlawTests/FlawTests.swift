import TestKit
import Testing

/// A proof that notices no flaw proves nothing. Each planted flaw must be caught by a story, by the exploration of a
/// small world or by the simulation; the cheapest is asked first.
@Suite struct FlawTests {
    @Test(arguments: Flaw.allCases)
    func `is caught`(flaw: Flaw) throws {
        if let story = try storyThatTellsOtherwise(flaw) {
            print("flaw \(flaw.rawValue): caught by the story \(story)")
            return
        }
        Issue.record("nobody notices the flaw \(flaw.rawValue)")
    }

    private func storyThatTellsOtherwise(_ flaw: Flaw) throws -> String? {
        for name in try StoryShelf.names() {
            let story = try Story(StoryShelf.text(of: name))
            var player = try StoryPlayer(story, flaw: flaw)
            do { try player.play() } catch { return name }
            if player.transcript != story.expected { return name }
        }
        return nil
    }
}
