import Glibc

/// The signals the daemon answers to, as a stream of values.
///
/// To be made in the first line of a synchronous `main`, before any thread exists: threads inherit the block, and a
/// signal that comes early waits until `deliver` asks for it. The first thread then spends its life in `deliver`.
package struct Signals: Sendable {
    package enum Signal: Sendable, Hashable, CaseIterable {
        case terminate, interrupt, hangUp

        var number: Int32 {
            switch self {
            case .terminate: SIGTERM
            case .interrupt: SIGINT
            case .hangUp: SIGHUP
            }
        }
    }

    /// What has arrived; for one reader.
    package let arrivals: AsyncStream<Signal>
    private let continuation: AsyncStream<Signal>.Continuation

    /// Blocks the signals of `Signal`, and puts the others in order:
    /// the end of a reader shows as an error where we write, the two user signals must not end a daemon that has no
    /// use for them, and a parent that ignored its children would have made ours impossible to wait for.
    package init() {
        (arrivals, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(16))
        var set = Self.set()
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGCHLD, SIG_DFL)
        for number in [SIGPIPE, SIGUSR1, SIGUSR2] { signal(number, SIG_IGN) }
    }

    /// Waits for signals for ever; the calling thread does nothing else.
    package func deliver() -> Never {
        var set = Self.set()
        while true {
            var number: Int32 = 0
            guard unsafe sigwait(&set, &number) == 0 else { continue }
            for signal in Signal.allCases where signal.number == number { continuation.yield(signal) }
        }
    }

    private static func set() -> sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in Signal.allCases { unsafe sigaddset(&set, signal.number) }
        return set
    }
}
