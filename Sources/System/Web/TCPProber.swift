package import Platform
import Synchronization

/// Asks ports, thousands at once, all on one thread. Each question costs only its own slot.
package final class TCPProber: Sendable {
    private let reactor: Reactor
    private let resolver: Resolver
    private let underWay = Mutex(0)
    /// Beyond this a question is refused: whoever asks so much has lost count, and each needs a descriptor.
    private static let limit = 8_192

    package init(on reactor: Reactor, resolver: Resolver) {
        self.reactor = reactor
        self.resolver = resolver
    }

    /// Asks, and returns within the time of the question, or at once when the task is cancelled.
    package func ask(_ question: TCPQuestion) async -> TCPAnswer {
        let start = Clocks.bootNanoseconds()
        let cause = await cause(question, from: start)
        return TCPAnswer(cause, microseconds: (Clocks.bootNanoseconds() - start) / 1_000)
    }

    private func cause(_ question: TCPQuestion, from start: Int64) async -> TCPAnswer.Cause {
        let isRoom = underWay.withLock { count in
            guard count < Self.limit else { return false }
            count += 1
            return true
        }
        guard isRoom else { return .notAsked(.lack("more than \(Self.limit) questions are on their way")) }
        defer { underWay.withLock { $0 -= 1 } }
        let addresses: [String]
        switch await resolver.addresses(of: question.host, within: question.milliseconds) {
        case .success(let found): addresses = found
        case .failure(let failure): return .notAsked(.name(failure.text))
        }
        let deadline = start + min(max(question.milliseconds, 1), 86_400_000) * 1_000_000
        var last = TCPAnswer.Cause.notAsked(.name("the name \(question.host) has no address"))
        for address in addresses {
            let left = max(0, (deadline - Clocks.bootNanoseconds()) / 1_000_000)
            let cause = await attempt(question, at: address, within: left)
            switch (cause, last) {
            case (.answered, _), (.unexpected, _), (.silent(.timedOut), _), (.notAsked(.cancelled), _): return cause
            // What one address answered says more than that another could not be asked.
            case (.notAsked, .silent): break
            case (.silent, _), (.notAsked, _): last = cause
            }
        }
        return last
    }

    private func attempt(
        _ question: TCPQuestion, at address: String, within milliseconds: Int64
    ) async -> TCPAnswer.Cause {
        let attempt = TCPAttempt(question, at: address, on: reactor)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                attempt.start(within: milliseconds, continuation)
                // The word of a cancellation may have come before the start.
                if Task.isCancelled { attempt.end(.notAsked(.cancelled)) }
            }
        } onCancel: {
            attempt.end(.notAsked(.cancelled))
        }
    }
}
