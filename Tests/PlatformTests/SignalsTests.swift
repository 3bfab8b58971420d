import Glibc
import Platform
import Testing

@Suite struct SignalsTests {
    @Test func `signals arrive as values, in a program with many threads`() async throws {
        var ends = try DescriptorPair.sockets()
        let ours = ends.takeFirst()
        let theirs = ends.takeSecond()
        let reactor = try #require(Stage.reactor)
        let held = try HeldChild(try Stage.fixture("signals"), talkingThrough: theirs, on: reactor)
        let process = held.identity.process
        let child = held.release(within: Stage.long)
        func hear() throws -> String { String(decoding: try ours.read(upTo: 100) ?? [], as: UTF8.self) }
        #expect(try hear() == "ready\n")
        // Neither of these three may end it.
        for number in [SIGUSR1, SIGUSR2, SIGPIPE] { kill(process, number) }
        kill(process, SIGHUP)
        #expect(try hear() == "hangUp\n")
        kill(process, SIGINT)
        #expect(try hear() == "interrupt\n")
        kill(process, SIGTERM)
        #expect(try hear() == "terminate\n")
        #expect(await child.ending().cause == .exited(status: 0))
    }

    @Test func `a signal in the first moment is not lost`() async throws {
        for _ in 0..<5 {
            let held = try Stage.hold(try Stage.fixture("signals"))
            let process = held.identity.process
            let child = held.release(within: Stage.long)
            // The mask is set before what is looked for here; from then on a signal waits until it is asked for.
            #expect(
                try await Stage.until {
                    let status = try Descriptor.open("/proc/\(process)/status", O_RDONLY).readAll(limit: 65_536)
                    return String(decoding: status, as: UTF8.self).contains("SigIgn:\t0000000000001a00")
                })
            kill(process, SIGTERM)
            #expect(await child.ending().cause == .exited(status: 0))
        }
    }
}
