/// What came of one question to a port, and how long it took.
package struct TCPAnswer: Sendable, Hashable {
    package enum Cause: Sendable, Hashable {
        /// It took the connection and answered as expected; with what it had said up to there.
        case answered([UInt8])
        /// It took the connection and said something else until it fell silent, ended, or had said too much.
        case unexpected([UInt8])
        /// It was asked and gave no answer.
        case silent(Silence)
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

extension TCPAnswer.Cause: CustomStringConvertible {
    package var description: String {
        switch self {
        case .answered(let bytes): bytes.isEmpty ? "connected" : "answered \(Self.line(bytes))"
        case .unexpected(let bytes): "answered something else: \(Self.line(bytes))"
        case .silent(let silence): silence.description
        case .notAsked(let obstacle): obstacle.description
        }
    }

    /// The first line, short and printable whatever was sent.
    private static func line(_ bytes: [UInt8]) -> String {
        let first = bytes.prefix { $0 != 10 && $0 != 13 }.prefix(80)
        return String(decoding: first, as: UTF8.self).debugDescription
    }
}
