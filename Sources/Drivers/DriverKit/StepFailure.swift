package import Model
package import Platform

/// What was tried, what came back, what to do. Without secrets: it goes into the audit, the journal and the API.
package struct StepFailure: Error, Hashable, Sendable {
    /// In the words that follow "cannot": `stop chat.service at paris-app`.
    package var tried: String
    package var got: String
    /// What a person can do; empty when there is nothing to say beyond the failure itself.
    package var hint: String
    package var kind: Failure.Kind

    package init(tried: String, got: String, hint: String = "", kind: Failure.Kind = .ordinary) {
        self.tried = StepFailure.bounded(tried)
        self.got = StepFailure.bounded(got)
        self.hint = StepFailure.bounded(hint)
        self.kind = kind
    }

    /// A refusal of the kernel, seen from the step.
    package init(tried: String, _ error: SystemError) {
        self.init(tried: tried, got: "cannot \(error.attempt): \(error.text) (\(error.name))", hint: error.hint)
    }

    /// The time was over before an answer came.
    package static func overtime(_ tried: String, hint: String = "") -> StepFailure {
        StepFailure(tried: tried, got: "no answer within its time", hint: hint, kind: .overtime)
    }

    /// No repetition can cure it: the run stops here and a person is asked.
    package static func terminal(_ tried: String, got: String, hint: String) -> StepFailure {
        StepFailure(tried: tried, got: got, hint: hint, kind: .terminal)
    }

    /// As the core keeps it.
    package var failure: Failure { Failure(description, hint: hint, kind: kind) }

    /// One part of a failure is at most this long: it is a sentence for a person, and stored for good.
    private static let limit = 1_000

    static func bounded(_ text: String) -> String {
        let flat = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).trimmingSpaces
        return flat.count <= limit ? flat : "\(flat.prefix(limit)) [cut]"
    }
}

extension StepFailure: CustomStringConvertible {
    package var description: String { tried.isEmpty ? got : "cannot \(tried): \(got)" }
}

extension String {
    /// Without the blanks at both ends.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(self[first...last])
    }
}
