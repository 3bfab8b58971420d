/// What came of one question to a web server, and how long it took.
package struct HTTPAnswer: Sendable, Hashable {
    package enum Cause: Sendable, Hashable {
        /// It answered, whatever the status says.
        case answered(HTTPResponse)
        /// It was asked and gave no answer.
        case silent(Silence)
        /// It answered, but not as the one it should be; nothing was asked of it.
        case distrusted(TrustFault)
        /// It was not asked, for a reason on our side. Nothing is known.
        case notAsked(Obstacle)
    }

    package let cause: Cause
    package let microseconds: Int64

    package init(_ cause: Cause, microseconds: Int64) {
        self.cause = cause
        self.microseconds = microseconds
    }

    package var milliseconds: Int64 { microseconds / 1_000 }
}

extension HTTPAnswer.Cause: CustomStringConvertible {
    package var description: String {
        switch self {
        case .answered(let response): "status \(response.status)"
        case .silent(let silence): silence.description
        case .distrusted(let fault): fault.description
        case .notAsked(let obstacle): obstacle.description
        }
    }
}
