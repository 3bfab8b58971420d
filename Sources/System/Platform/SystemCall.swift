import Glibc

/// The one place where an interrupted call is repeated and where a failed one becomes an error.
///
/// Everything that is called through here follows one convention: a negative result, and the reason in `errno`.
enum SystemCall {
    @discardableResult
    static func value<Result: FixedWidthInteger & SignedInteger>(
        _ attempt: @autoclosure () -> String, hint: String? = nil, _ call: () -> Result
    ) throws(SystemError) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemError(attempt(), code: code, hint: hint) }
        }
    }

    /// The same for a call on a descriptor that does not wait: `nil` when there is nothing to be had now.
    static func valueIfReady<Result: FixedWidthInteger & SignedInteger>(
        _ attempt: @autoclosure () -> String, _ call: () -> Result
    ) throws(SystemError) -> Result? {
        do throws(SystemError) {
            return try value(attempt(), call)
        } catch {
            if error.code == EAGAIN || error.code == EWOULDBLOCK { return nil }
            throw error
        }
    }
}
