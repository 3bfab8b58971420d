import Model
import Testing

@Suite struct LineageTests {
    private let first = Lineage("t1")
    private let second = Lineage("t2", ancestors: ["t1"])
    private let otherSecond = Lineage("t2b", ancestors: ["t1"])

    @Test func `a history continues itself and what it grew out of`() {
        #expect(first.continues(first))
        #expect(second.continues(first))
        #expect(!first.continues(second))
    }

    @Test func `two histories that parted continue neither of each other`() {
        #expect(!second.continues(otherSecond))
        #expect(!otherSecond.continues(second))
        #expect(!second.isRelated(to: otherSecond))
        #expect(first.isRelated(to: second))
    }
}
