import Glibc
import Platform

private func openDescriptors() -> Int { ((try? Directory.names(in: "/proc/self/fd")) ?? []).count }

/// Children of this process that have ended and were not reaped, or are still there.
private func children() -> Int {
    let own = "\(getpid())"
    return ((try? Directory.names(in: "/proc")) ?? []).filter { name in
        guard Int(name) != nil, let file = try? Descriptor.open("/proc/\(name)/stat", O_RDONLY),
            let line = try? file.readAll(limit: 4_096)
        else { return false }
        let text = String(decoding: line, as: UTF8.self)
        return text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ").dropFirst(2).first ?? ""
            == own
    }.count
}

/// Many children at once, of every sort, and what is left of them afterwards.
func meetCrowd(_ count: Int) -> Never {
    let reactor = attempt { () throws(SystemError) in
        try Descriptor.raiseLimit(to: 8_192)
        return try Reactor()
    }
    Task.detached {
        // The runtime opens its own descriptors for timers when the first task sleeps.
        try? await Task.sleep(for: .milliseconds(20))
        let before = openDescriptors()
        let counts = await withTaskGroup(of: String.self, returning: [String: Int].self) { group in
            for index in 0..<count { group.addTask { await meetOne(index, reactor) } }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        for (outcome, count) in counts.sorted(by: { $0.key < $1.key }) { say("\(outcome): \(count)") }
        // Nobody waits for the dropped ones, which may still be on their way out.
        for _ in 0..<500 where openDescriptors() > before || children() > 0 {
            try? await Task.sleep(for: .milliseconds(10))
        }
        say("descriptors left: \(openDescriptors() - before)")
        say("children left: \(children())")
        exit(0)
    }
    while true { pause() }
}

private func meetOne(_ index: Int, _ reactor: Reactor) async -> String {
    do throws(SystemError) {
        switch index % 6 {
        case 0:
            return "true \(try await run(["/bin/true"], reactor).cause)"
        case 1:
            let ending = try await run(["/bin/sh", "-c", "echo \(index); exit 7"], reactor)
            return "echo \(ending.cause), \(ending.output.text == "\(index)\n" ? "own" : "foreign") word"
        case 2:
            var silent = Invocation(["/bin/sh", "-c", "trap '' TERM; while :; do sleep 5; done"])
            silent.environment["PATH"] = "/usr/bin:/bin"
            silent.patience = 100
            let ending = await (try HeldChild(silent, on: reactor)).release(within: 300).ending()
            return ending.wasEnded ? "deaf and ended" : "deaf \(ending.cause)"
        case 3:
            _ = try HeldChild(Invocation(["/bin/true"]), on: reactor)
            return "dropped"
        case 4:
            return "missing \(try await run(["/nonexistent/program"], reactor).cause)"
        default:
            let ending = try await run(["/bin/sh", "-c", "head -c 200000 /dev/zero"], reactor)
            return "flood \(ending.cause), kept \(ending.output.bytes.count) of \(ending.output.total)"
        }
    } catch {
        return "\(error)"
    }
}

private func run(_ arguments: [String], _ reactor: Reactor) async throws(SystemError) -> Ending {
    let invocation = Invocation(arguments, environment: ["PATH": "/usr/bin:/bin"])
    return await (try HeldChild(invocation, on: reactor)).release(within: 120_000).ending()
}

/// What one child costs from nothing to its ending, one after another and all at once, in a daemon with so many MiB.
func measure(_ count: Int, ballast: Int) -> Never {
    let memory = [UInt8](repeating: 1, count: ballast << 20)
    let reactor = attempt { () throws(SystemError) in
        try Descriptor.raiseLimit(to: 8_192)
        return try Reactor()
    }
    Task.detached {
        do throws(SystemError) {
            for _ in 0..<20 { _ = try await run(["/bin/true"], reactor) }
            var begin = Clocks.bootNanoseconds()
            for _ in 0..<count { _ = try await run(["/bin/true"], reactor) }
            say("in sequence: \((Clocks.bootNanoseconds() - begin) / Int64(count) / 1_000) us each")
            begin = Clocks.bootNanoseconds()
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<count { group.addTask { _ = try? await run(["/bin/true"], reactor) } }
            }
            say("at once: \((Clocks.bootNanoseconds() - begin) / Int64(count) / 1_000) us each")
            begin = Clocks.bootNanoseconds()
            for _ in 0..<count { _ = try HeldChild(Invocation(["/bin/true"]), on: reactor) }
            say("held and dropped: \((Clocks.bootNanoseconds() - begin) / Int64(count) / 1_000) us each")
            precondition(memory.allSatisfy { $0 == 1 }, "a child wrote into our memory")
        } catch {
            say("\(error)")
        }
        exit(0)
    }
    while true { pause() }
}
