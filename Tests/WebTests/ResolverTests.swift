import Glibc
import Platform
import Synchronization
import Testing
import Web

@Suite struct ResolverTests {
    private func failure(_ answer: Resolver.Answer) -> String? {
        if case .failure(let failure) = answer { failure.text } else { nil }
    }

    @Test func `numbers are addresses already`() async throws {
        let resolver = Resolver(on: try #require(Stage.reactor)) { _ in .failure(.init(text: "asked")) }
        for address in ["127.0.0.1", "::1", "fe80::1%lo"] {
            #expect(await resolver.addresses(of: address, within: 10) == .success([address]))
        }
        #expect(failure(await resolver.addresses(of: "127.0.0.1.example", within: Stage.long)) == "asked")
    }

    @Test func `this machine has a name, and another has none`() async throws {
        let resolver = try #require(Stage.resolver)
        guard case .success(let addresses) = await resolver.addresses(of: "localhost", within: Stage.long) else {
            Issue.record("localhost does not resolve")
            return
        }
        #expect(!Set(addresses).isDisjoint(with: ["127.0.0.1", "::1"]))
        let text = failure(await resolver.addresses(of: "nowhere.invalid", within: Stage.long))
        #expect(text?.hasPrefix("the name nowhere.invalid does not resolve: ") == true)
        #expect(failure(await resolver.addresses(of: "a\0b", within: Stage.long)) == "the name contains a zero byte")
    }

    @Test func `many who ask for one name at once make one lookup`() async throws {
        let asked = Mutex(0)
        let resolver = Resolver(on: try #require(Stage.reactor)) { _ in
            asked.withLock { $0 += 1 }
            return .success(["10.0.0.1"])
        }
        await withTaskGroup(of: Resolver.Answer.self) { group in
            for _ in 0..<100 { group.addTask { await resolver.addresses(of: "paris", within: Stage.long) } }
            for await answer in group { #expect(answer == .success(["10.0.0.1"])) }
        }
        #expect(asked.withLock { $0 } == 1)
    }

    @Test func `a name that stops resolving keeps its last good addresses, one that never did is unknown`()
        async throws
    {
        let isBroken = Mutex(false)
        let resolver = Resolver(on: try #require(Stage.reactor)) { _ in
            isBroken.withLock { $0 } ? .failure(.init(text: "broken")) : .success(["10.0.0.1"])
        }
        #expect(await resolver.addresses(of: "paris", within: Stage.long) == .success(["10.0.0.1"]))
        isBroken.withLock { $0 = true }
        try await Task.sleep(for: .milliseconds(1_050))
        #expect(await resolver.addresses(of: "paris", within: Stage.long) == .success(["10.0.0.1"]))
        #expect(failure(await resolver.addresses(of: "lyon", within: Stage.long)) == "broken")
    }

    @Test func `a silent server of names holds nobody longer than he is willing to wait`() async throws {
        let gate = Mutex(true)
        let resolver = Resolver(on: try #require(Stage.reactor)) { name in
            while gate.withLock({ $0 }) && name != "quick" { usleep(2_000) }
            return .success(["10.0.0.1"])
        }
        let begin = Clocks.bootMilliseconds()
        await withTaskGroup(of: Resolver.Answer.self) { group in
            for index in 0..<20 { group.addTask { await resolver.addresses(of: "slow\(index)", within: 60) } }
            for await answer in group {
                #expect(failure(answer)?.hasSuffix("could not be looked up in time") == true)
            }
        }
        #expect(Clocks.bootMilliseconds() - begin < Stage.long / 2)
        gate.withLock { $0 = false }
        #expect(await resolver.addresses(of: "quick", within: Stage.long) == .success(["10.0.0.1"]))
    }
}
