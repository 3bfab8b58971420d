import Foundation
import TestKit
import Testing

/// One outage a file. `UPDATE_SNAPSHOTS=1 swift test --filter StoryTests` writes the transcripts anew; whoever does
/// that reads them, line by line, before they are believed.
@Suite struct StoryTests {
    static let names = (try? StoryShelf.names()) ?? []

    @Test func `there are stories to tell`() { #expect(Self.names.count >= 40) }

    @Test(arguments: names)
    func `the daemon does as the story tells`(name: String) throws {
        let story = try Story(StoryShelf.text(of: name))
        var player = try StoryPlayer(story)
        defer { write(story, player.transcript, as: name) }
        try player.play()
        if !isRewriting { expectSame(player.transcript, story.expected, name) }
    }

    private var isRewriting: Bool { ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" }

    /// Also of a story that broke off: how far it went says why.
    private func write(_ story: Story, _ transcript: String, as name: String) {
        guard isRewriting else { return }
        do {
            try StoryShelf.write(story.written(with: transcript), as: name)
        } catch {
            Issue.record(error)
        }
    }

    /// Says where the two part, not the whole of both.
    private func expectSame(_ got: String, _ expected: String, _ name: String) {
        let ours = got.split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = expected.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(ours.count, theirs.count) {
            let one = index < ours.count ? String(ours[index]) : "(the end)"
            let other = index < theirs.count ? String(theirs[index]) : "(the end)"
            guard one != other else { continue }
            Issue.record("\(name).story, line \(index + 1) of the transcript\n  told: \(one)\n  written: \(other)")
            return
        }
    }
}
