import Judgement
import Model
import Orchestration
import Runbook
import Testing

@testable import Ledger

struct JSONTests {
    @Test(arguments: Samples.changes) func `every change is read back as it was written`(change: Change) throws {
        let text = try JSON.text(of: change)
        #expect(try JSON.value(Change.self, from: text) == change)
        let tape = JSONTape()
        try tape.read(Array(text.utf8))
        if let quick = FrequentChange.read(tape) { #expect(quick == change, "the quick way reads another change") }
    }

    @Test func `what is frequent is read the quick way`() throws {
        let frequent = Samples.changes.filter { change in
            let tape = JSONTape()
            do { try tape.read(try JSON.bytes(of: change)) } catch { return false }
            return FrequentChange.read(tape) != nil
        }
        #expect(Set(frequent.map(\.word)) == ["siteHealth", "attemptBegan", "stepDone"])
    }

    @Test func `the same value has the same text every time`() throws {
        for change in Samples.changes { #expect(try JSON.text(of: change) == JSON.text(of: change)) }
    }

    @Test(arguments: ["", "plain", "a \"quoted\" one", "back\\slash", "line\nbreak\t\u{1}", "żółw 🐢", "\u{0}"])
    func `text survives whatever is in it`(text: String) throws {
        let change = Change.siteHealth(.primary, .down, evidence: text)
        #expect(try JSON.value(Change.self, from: JSON.text(of: change)) == change)
    }

    @Test(arguments: [
        "", "{", "{}", "[]", "null", "{\"siteHealth\":{}}", "{\"siteHealth\":{\"_0\":9,\"_1\":0,\"evidence\":\"\"}}",
        "{\"phase\":{\"_0\":1}} ", "{\"phase\":{\"_0\":1.5}}", "{\"phase\":{\"_0\":\"1\"}}", "{\"phase\":{\"_0\":300}}",
        "{\"phase\":{\"_0\":99999999999999999999}}", "{\"phase\":{\"_0\":1}", "{\"stopped\":{}}{}",
        "{\"pha\\u0073e\":{\"_0\":1}}", "{\"unheard\":{}}",
    ])
    func `what is not a change is refused and nothing breaks`(text: String) {
        let accepted: Set = ["{\"phase\":{\"_0\":1}} "]
        let change = try? JSON.value(Change.self, from: text)
        #expect((change != nil) == accepted.contains(text))
    }

    @Test func `no text brings the reader down`() throws {
        let some = Samples.changes.filter { ["began", "stepDone", "siteHealth", "phase"].contains($0.word) }
        let text = Array(try JSON.bytes(of: some).prefix(1_500))
        let tape = JSONTape()
        for place in text.indices {
            for byte in [UInt8(0), 0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0xFF] {
                var bytes = text
                bytes[place] = byte
                _ = try? tape.value([Change].self, from: bytes)
            }
            if place % 7 == 0 { _ = try? tape.value([Change].self, from: Array(text[..<place])) }
        }
    }

    @Test func `values within values end somewhere`() {
        let deep = String(repeating: "[", count: 10_000)
        #expect(throws: JSONFault.self) { try JSON.value([Int].self, from: deep) }
    }

    /// Old ledgers hold these texts: a change of the core that reads them as something else would rewrite the past.
    @Test func `the spelling of the audit has not changed`() throws {
        let texts = try Samples.changes.map { try JSON.text(of: $0) }
        try Golden.compare(texts.joined(separator: "\n") + "\n", with: "changes.jsonl")
    }

    @Test func `changes that were written long ago are still read as what they were`() throws {
        let lines = try Golden.read("changes.jsonl").split(separator: "\n")
        #expect(lines.count == Samples.changes.count)
        for (line, change) in zip(lines, Samples.changes) {
            #expect(try JSON.value(Change.self, from: String(line)) == change)
        }
    }
}
