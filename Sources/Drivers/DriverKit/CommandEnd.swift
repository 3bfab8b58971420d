package import Platform

/// How the running of a command came to its end.
package enum CommandEnd: Hashable, Sendable {
    /// The program ran and ended by itself.
    case ended(Report)
    /// It took too long and was ended: it is surely over.
    case overtime(StepFailure)
    /// It surely has not been started: nothing was done.
    case notStarted(StepFailure)
    /// Nobody can say; it may have been started and may still be at work, at most until its deadline.
    case unknown(StepFailure)

    /// What a program left behind.
    package struct Report: Hashable, Sendable {
        /// Nil when a signal ended it.
        package var status: Int32?
        package var output: Excerpt
        package var errors: Excerpt
        /// Somebody who left its process group still held its output, and may be at work.
        package var leftHeir: Bool

        package init(status: Int32?, output: Excerpt, errors: Excerpt, leftHeir: Bool = false) {
            self.status = status
            self.output = output
            self.errors = errors
            self.leftHeir = leftHeir
        }

        /// The first line of the output that says anything: what a command answers by.
        package var firstLine: String { CommandEnd.line(output.text.split(whereSeparator: \.isNewline).first) }

        /// How it ended, with the last line of what it complained about.
        package var words: String {
            let end = status.map { "exited with status \($0)" } ?? "was killed by a signal"
            let complaint = CommandEnd.line(errors.text.split(whereSeparator: \.isNewline).last)
            return complaint.isEmpty ? end : "\(end): \(complaint)"
        }
    }

    private static func line(_ text: Substring?) -> String {
        guard let text else { return "" }
        return String(text.prefix(200)).trimmingSpaces
    }
}

extension Effect {
    /// What a command's end means for the deed that it was. An exit status of 0 is no proof; the check follows.
    package init(_ reply: CommandEnd, of tried: String) {
        switch reply {
        case .ended(let report) where report.status == 0: self = .ended
        case .ended(let report): self = .failed(StepFailure(tried: tried, got: report.words))
        case .overtime(let failure), .notStarted(let failure): self = .failed(failure)
        case .unknown(let failure): self = .unknown(failure)
        }
    }
}
