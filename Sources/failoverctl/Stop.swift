import Control
import Terminal

/// Why a verb could not do what it was asked to.
struct Stop: Error {
    var code: ExitCode
    var problem: Problem

    init(_ code: ExitCode, _ problem: Problem) {
        self.code = code
        self.problem = problem
    }

    init(_ problem: Problem) { self.init(ExitCode(problem: problem), problem) }

    init(_ error: UsageError) {
        self.init(.usage, Problem("Not understood", status: 400, detail: error.text, hint: error.hint))
    }

    static func usage(_ text: String, hint: String) -> Stop { Stop(UsageError(text, hint: hint)) }
}
