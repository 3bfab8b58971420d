package import Platform
import Synchronization

/// Asks web servers, thousands at once, all on one thread.
///
/// Each question costs only its own slot: one that hangs delays nobody. It lives as long as the process, and wants a
/// reactor of its own, since agreeing on a secret with a server takes the thread for a millisecond.
package final class HTTPClient: Sendable {
    private let loop: CurlLoop
    private let resolver: Resolver
    private let lastNumber = Mutex<UInt64>(0)

    package init(on reactor: Reactor, resolver: Resolver) throws(SystemError) {
        loop = try CurlLoop(on: reactor)
        self.resolver = resolver
    }

    /// Asks, and returns within the time of the question, or at once when the task is cancelled.
    package func ask(_ request: HTTPRequest) async -> HTTPAnswer {
        let start = Clocks.bootNanoseconds()
        let cause = await cause(request, from: start)
        return HTTPAnswer(cause, microseconds: (Clocks.bootNanoseconds() - start) / 1_000)
    }

    private func cause(_ request: HTTPRequest, from start: Int64) async -> HTTPAnswer.Cause {
        if let problem = request.problem { return .notAsked(.question(problem)) }
        guard let address = WebAddress(request.url) else {
            return .notAsked(.question("the URL is not one of http or https with a host"))
        }
        if let pinned = request.address, !Resolver.isNumeric(pinned) {
            return .notAsked(.question("\(pinned) is not a numeric address"))
        }
        let addresses: [String]
        if let pinned = request.address {
            addresses = [pinned]
        } else {
            switch await resolver.addresses(of: address.host, within: request.milliseconds) {
            case .success(let found): addresses = found
            case .failure(let failure): return .notAsked(.name(failure.text))
            }
        }
        let deadline = start + min(max(request.milliseconds, 1), 86_400_000) * 1_000_000
        let number = lastNumber.withLock { last in
            last += 1
            return last
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.send(.begin(number, request, address, addresses, deadline, continuation))
                // The word of a cancellation may have come before the question.
                if Task.isCancelled { loop.send(.cancel(number)) }
            }
        } onCancel: {
            loop.send(.cancel(number))
        }
    }
}
