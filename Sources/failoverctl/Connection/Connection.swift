import Control
import SocketHTTP

/// The line to the daemon. One request is one connection: nothing of a lost one is left over for the next.
struct Connection {
    let path: String

    /// The whole answer may take so many milliseconds.
    func ask(_ request: HTTPRequest, patience: Int) throws(ConnectionFailure) -> [UInt8] {
        do {
            let answer = try request.onTheWire.answer(from: path, within: Int64(patience))
            guard (200..<300).contains(answer.status) else {
                throw ConnectionFailure.refusal(answer.status, answer.body)
            }
            return answer.body
        } catch {
            throw ConnectionFailure(error)
        }
    }

    /// Hands over the body piece by piece as it comes; nothing may be heard for so many milliseconds.
    func stream(
        _ request: HTTPRequest, patience: Int, _ hand: ([UInt8]) -> Void
    ) throws(ConnectionFailure) {
        do {
            var exchange = try SocketExchange(request.onTheWire, to: path, within: Int64(patience))
            var refusal: [UInt8] = []
            let isSuccess = (200..<300).contains(exchange.status)
            while let piece = try exchange.nextPiece(within: Int64(patience)) {
                if isSuccess { hand(piece) } else if refusal.count < Self.refusalLimit { refusal += piece }
            }
            if !isSuccess { throw ConnectionFailure.refusal(exchange.status, refusal) }
        } catch {
            throw ConnectionFailure(error)
        }
    }

    /// A problem document is a screen of text; what is longer is something else.
    private static let refusalLimit = 1_048_576
}

struct HTTPRequest: Hashable {
    var route: Route
    var body: [UInt8] = []
    /// Lets a repetition after a lost answer be told from a second order.
    var idempotencyKey: String?

    init(_ route: Route, body: [UInt8] = [], idempotencyKey: String? = nil) {
        self.route = route
        self.body = body
        self.idempotencyKey = idempotencyKey
    }

    fileprivate var onTheWire: SocketRequest {
        var headers = [SocketHeader("Accept", "application/json")]
        if route.method == .post { headers.append(SocketHeader("Content-Type", "application/json")) }
        if let idempotencyKey { headers.append(SocketHeader("Idempotency-Key", idempotencyKey)) }
        return SocketRequest(route.method.rawValue, route.target, headers: headers, body: body)
    }
}
