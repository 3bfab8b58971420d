import DriverKit
@testable import Engine
import Judgement
import Model
import Orchestration
import Platform
import Scripted
import Synchronization
import Testing

@Suite struct `Asking` {
    private static func loop() -> (ProbeLoop, @Sendable () -> [Observation]) {
        let seen = Mutex<[Observation]>([])
        final class Box: Sendable {
            let seen = Mutex<[Observation]>([])
        }
        _ = seen
        let box = Box()
        let loop = ProbeLoop(SystemTimepiece(on: Stage.reactor)) { observation in
            box.seen.withLock { $0.append(observation) }
        }
        return (loop, { box.seen.withLock { $0 } })
    }

    @Test func `puts one question at a time to each target, and a hung one costs only itself`() async throws {
        let world = World { _ in true }
        let (loop, seen) = Self.loop()
        world.hang("database primary")
        loop.configure([ScriptedPool.rig(ScriptedPool.settings(), world)], active: [:])
        try await until("the hung target is reported") {
            seen().contains { $0.site == .primary && $0.sight == .probe(0, .unknown) }
        }
        #expect(world.asked("database primary") == 1)
        try await until("the other is asked all the time") { world.asked("database backup") > 5 }
        #expect(world.asked("database primary") == 1)
        world.letGo("database primary")
        try await until("it is asked again") { world.asked("database primary") > 2 }
        loop.stop()
        let count = world.asked("database backup")
        try await Task.sleep(for: .milliseconds(200))
        #expect(world.asked("database backup") <= count + 1)
    }

    @Test func `asks where it was told to, and follows the active site`() async throws {
        let world = World { _ in true }
        let (loop, _) = Self.loop()
        var settings = ScriptedPool.settings()
        let quick = Interval.milliseconds(20)
        settings.probes = [
            ProbeSettings(name: "active", purpose: .ordinary, place: .active, interval: quick),
            ProbeSettings(name: "standby", purpose: .ordinary, place: .standby, interval: quick),
            ProbeSettings(name: "only", purpose: .witness, place: .only(.backup), interval: quick),
        ]
        loop.configure([ScriptedPool.rig(settings, world)], active: [:])
        try await until("the fixed one is asked") { world.asked("only backup") > 3 }
        #expect(world.asked("only primary") == 0)
        #expect(world.asked("active primary") + world.asked("active backup") == 0)
        loop.follow(settings.id, active: .primary)
        try await until("both follow") { world.asked("active primary") > 1 && world.asked("standby backup") > 1 }
        #expect(world.asked("active backup") + world.asked("standby primary") == 0)
        loop.follow(settings.id, active: .backup)
        try await until("both turn round") { world.asked("active backup") > 1 && world.asked("standby primary") > 1 }
        loop.stop()
    }

    @Test func `spreads many targets over their interval`() async throws {
        let world = World { _ in true }
        let (loop, seen) = Self.loop()
        var settings = ScriptedPool.settings()
        settings.probes = (0..<50).map {
            ProbeSettings(name: "p\($0)", purpose: .ordinary, interval: .milliseconds(1_000))
        }
        let begun = Deadline.now
        loop.configure([ScriptedPool.rig(settings, world)], active: [:])
        try await Task.sleep(for: .milliseconds(1_100))
        loop.stop()
        var perTenth = [Int](repeating: 0, count: 12)
        for observation in seen() {
            guard case .probe = observation.sight else { continue }
            let tenth = (observation.asked - begun).milliseconds / 100
            if perTenth.indices.contains(Int(tenth)) { perTenth[Int(tenth)] += 1 }
        }
        #expect(perTenth[0..<10].allSatisfy { $0 <= 25 }, "\(perTenth)")
        #expect(perTenth[0..<10].filter { $0 > 0 }.count >= 8, "\(perTenth)")
    }
}
