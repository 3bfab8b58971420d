import Testing

@testable import Control

@Suite struct ReadinessTests {
    @Test(
        arguments: [
            ([], .unknown), ([.ok], .ok), ([.ok, .warning], .warning), ([.warning, .unknown], .unknown),
            ([.unknown, .critical, .ok], .critical),
        ] as [([Readiness], Readiness)])
    func `the worst word is the answer`(words: [Readiness], worst: Readiness) {
        let checks = words.map { ReadinessCheck(name: "a", result: $0, text: "t") }
        #expect(PoolReadiness(pool: "chat", checks: checks).result == worst.rawValue)
        #expect(Readiness.worst(words) == worst)
    }
}
