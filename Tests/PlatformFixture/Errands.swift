import Glibc
import Platform

func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func say(_ identity: ProcessIdentity) { say("\(identity.process) \(identity.startTime) \(identity.boot)") }

func attempt<Value: ~Copyable>(_ body: () throws(SystemError) -> Value) -> Value {
    do throws(SystemError) {
        return try body()
    } catch {
        say("\(error)")
        exit(70)
    }
}

func shell(_ command: String) -> Invocation {
    Invocation(["/bin/sh", "-c", command], environment: ["PATH": "/usr/bin:/bin"])
}

/// A daemon that is killed while its child is still held.
func holdAndDie(_ command: String) -> Never {
    let reactor = attempt { () throws(SystemError) in try Reactor() }
    let held = attempt { () throws(SystemError) in try HeldChild(shell(command), on: reactor) }
    say(held.identity)
    kill(getpid(), SIGKILL)
    exit(70)
}

/// A daemon that is killed while its child is at work; the child says when it is.
func releaseAndDie(_ command: String) -> Never {
    let reactor = attempt { () throws(SystemError) in try Reactor() }
    let held = attempt { () throws(SystemError) in try HeldChild(shell(command), on: reactor) }
    say(held.identity)
    _ = held.release(within: 60_000)
    // Whoever started us waits until the child has said on its own that it is there, and closes our input then.
    var byte: UInt8 = 0
    _ = read(STDIN_FILENO, &byte, 1)
    kill(getpid(), SIGKILL)
    exit(70)
}

func answerSignals() -> Never {
    let signals = Signals()
    Task.detached {
        say("ready")
        for await signal in signals.arrivals {
            say("\(signal)")
            if signal == .terminate { exit(0) }
        }
    }
    signals.deliver()
}

/// Runs a child although none of our own standard streams is open, so that its streams get their numbers.
func runWithoutStreams(_ path: String) -> Never {
    let reactor = attempt { () throws(SystemError) in try Reactor() }
    for number: Int32 in 0...2 { close(number) }
    Task.detached {
        do {
            let invocation = Invocation(["/bin/sh", "-c", "cat; echo wrong >&2; exit 3"], input: Array("told".utf8))
            let ending = await (try HeldChild(invocation, on: reactor)).release(within: 20_000).ending()
            let report = "\(ending.cause), said \(ending.output.text), complained \(ending.errors.text)"
            try DurableFile.replace(path, with: Array(report.utf8))
            exit(0)
        } catch {
            exit(70)
        }
    }
    while true { pause() }
}

func notify() -> Never {
    let service = attempt { () throws(SystemError) in try Supervisor(environment: environment) }
    let sent = service.tell(.ready, .status("line one\nline two"))
    say("sent \(sent), watchdog \(service.watchdogMicroseconds ?? 0), heartbeat \(service.heartbeatMilliseconds ?? 0)")
    say("left \(ProcessEnvironment.current().keys.filter { Supervisor.variables.contains($0) }.sorted())")
    exit(0)
}

func log() -> Never {
    let destination = Journal.Destination.standard(environment: environment)
    let journal = attempt { () throws(SystemError) in try Journal(destination) }
    journal.log(.warning, "a step is late", [.pool: "chat", .reason: "two\nlines", .duration: "1200"])
    exit(journal.flush(within: 5_000) ? 0 : 1)
}
