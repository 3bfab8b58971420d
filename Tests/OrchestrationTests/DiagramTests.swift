import Foundation
import TestKit
import Testing

/// The diagrams of the documentation are walks of the machine. `UPDATE_SNAPSHOTS=1` draws them anew.
@Suite struct DiagramTests {
    private static let folder = StoryShelf.root.appending(path: "docs/states")

    private static let walked = Result { try walk() }

    private static func walk() throws -> Diagram {
        var diagram = Diagram()
        for name in try StoryShelf.names() {
            var player = try StoryPlayer(Story(StoryShelf.text(of: name)))
            try player.play()
            diagram.walk(player.notebook)
        }
        return diagram
    }

    @Test(arguments: Diagram.Subject.allCases)
    func `the diagram shows what the machine does`(subject: Diagram.Subject) throws {
        let drawn = try Self.walked.get().mermaid(subject)
        let file = Self.folder.appending(path: "\(subject.rawValue).mmd")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try drawn.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try drawn == String(contentsOf: file, encoding: .utf8), "draw again with UPDATE_SNAPSHOTS=1")
    }

    @Test(arguments: Diagram.Subject.allCases)
    func `every state is reached, and every one that is no end has a way out`(subject: Diagram.Subject) throws {
        let diagram = try Self.walked.get()
        #expect(diagram.unreached(subject).isEmpty)
        #expect(diagram.deadEnds(subject).isEmpty)
    }
}
