import Model
import TestKit
import Testing

/// What a hint tells people to type must be something that can be typed.
@Suite struct HintTests {
    private static let readings = [
        "failoverctl status", "failoverctl why", "failoverctl run show", "failoverctl run follow", "failoverctl runs",
        "failoverctl plan", "failoverctl ready", "failoverctl audit verify",
    ]

    @Test func `every line that the stories tell people to type is understood`() throws {
        var count = 0
        for name in try StoryShelf.names() {
            let story = try Story(StoryShelf.text(of: name))
            let settings = try StorySettings(story.given).settings
            for line in story.expected.split(separator: "\n").flatMap({ commands(in: String($0)) }) {
                count += 1
                if Self.readings.contains(where: { line.hasPrefix($0) }) { continue }
                let site = settings.pools.first?.siteNames.backup ?? ""
                let typed = line.replacing("failoverctl ", with: "").replacing("=SITE", with: "=\(site)")
                #expect(OrderLine(typed, settings: settings) != nil, "\(name).story says: \(line)")
            }
        }
        #expect(count > 100)
    }

    /// Everything from the program's name to the end of the line or of the sentence.
    private func commands(in line: String) -> [String] {
        line.split(separator: "; ").flatMap { $0.split(separator: ", or ") }.compactMap { part in
            part.firstRange(of: "failoverctl ").map { String(part[$0.lowerBound...]) }
        }
    }
}
