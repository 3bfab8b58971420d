import Synchronization
import Testing

@testable import Platform

@Suite struct ReactorTests {
    @Test func `alarms ring in the order of their time, whatever the order of asking`() async throws {
        let reactor = try #require(Stage.reactor)
        let rung = Mutex<[Int64]>([])
        for time: Int64 in [60, 20, 40, 0, 80] {
            _ = reactor.alarm(after: time) { rung.withLock { $0.append(time) } }
        }
        #expect(try await Stage.until { rung.withLock { $0.count } == 5 })
        #expect(rung.withLock { $0 } == [0, 20, 40, 60, 80])
    }

    @Test func `a cancelled alarm does not ring`() async throws {
        let reactor = try #require(Stage.reactor)
        let rung = Mutex<[String]>([])
        let first = reactor.alarm(after: 20) { rung.withLock { $0.append("cancelled") } }
        reactor.cancel(first)
        reactor.cancel(first)
        _ = reactor.alarm(after: 40) { rung.withLock { $0.append("kept") } }
        #expect(try await Stage.until { rung.withLock { !$0.isEmpty } })
        #expect(rung.withLock { $0 } == ["kept"])
    }

    @Test func `thousands of cancelled alarms are forgotten and do not hide the one that counts`() async throws {
        let reactor = try #require(Stage.reactor)
        let rung = Mutex(false)
        for _ in 0..<5_000 { reactor.cancel(reactor.alarm(after: 3_600_000) {}) }
        _ = reactor.alarm(after: 10) { rung.withLock { $0 = true } }
        #expect(try await Stage.until { rung.withLock { $0 } })
    }

    @Test func `a descriptor calls as long as it is ready, and no more when it is forgotten`() async throws {
        let reactor = try #require(Stage.reactor)
        var ends = try DescriptorPair.pipe()
        let reading = ends.takeFirst()
        let writing = ends.takeSecond()
        let calls = Mutex(0)
        let token = try reactor.watch(reading) { calls.withLock { $0 += 1 } }
        try writing.writeAll([1])
        #expect(try await Stage.until { calls.withLock { $0 } > 3 })
        reactor.forget(token, reading)
        // One call may have been under way.
        try await Task.sleep(for: .milliseconds(20))
        let after = calls.withLock { $0 }
        try await Task.sleep(for: .milliseconds(20))
        #expect(calls.withLock { $0 } == after)
    }

    @Test func `a descriptor is waited for as it is wanted, to be written and then to be read`() async throws {
        let reactor = try #require(Stage.reactor)
        var ends = try DescriptorPair.sockets()
        let near = ends.takeFirst()
        let far = ends.takeSecond()
        let calls = Mutex(0)
        let token = try reactor.watch(number: near.number, for: .writing) { calls.withLock { $0 += 1 } }
        #expect(try await Stage.until { calls.withLock { $0 } > 0 })
        try reactor.change(token, number: near.number, to: .reading)
        try await Task.sleep(for: .milliseconds(20))
        let before = calls.withLock { $0 }
        try await Task.sleep(for: .milliseconds(20))
        #expect(calls.withLock { $0 } == before)
        try far.writeAll([1])
        #expect(try await Stage.until { calls.withLock { $0 } > before })
        reactor.forget(token, near)
    }

    @Test func `a closed number cannot be watched`() throws {
        let reactor = try #require(Stage.reactor)
        let nothing = Descriptor(owning: -1)
        let error = #expect(throws: SystemError.self) { _ = try reactor.watch(nothing) {} }
        #expect(error?.name == "EBADF")
    }

    @Test(arguments: 0..<20) func `the queue gives out what was put in, sorted`(seed: UInt64) {
        var queue = DeadlineQueue()
        var random = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        var expected: [Int64] = []
        for number in 0..<200 as Range<UInt64> {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let time = Int64(random >> 56)
            queue.insert(number, at: time)
            if number % 3 != 0 { expected.append(time) }
        }
        queue.sweep { $0 % 3 != 0 }
        var given: [Int64] = []
        while let next = queue.earliest {
            given.append(next.at)
            queue.removeEarliest()
        }
        #expect(given == expected.sorted())
        queue.removeEarliest()
        #expect(queue.count == 0)
    }
}
