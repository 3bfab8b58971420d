import Glibc
import Platform
import Terminal

/// What only the operating system can say: who reads what is printed, and what time it is.
struct Outside {
    let environment: [String: String]
    private let isTerminal = isatty(STDOUT_FILENO) == 1
    private let output = OutputStream(STDOUT_FILENO, isImmediate: isatty(STDOUT_FILENO) == 1)
    private let complaints = OutputStream(STDERR_FILENO, isImmediate: true)

    init(environment: [String: String]) { self.environment = environment }

    func flush() { output.flush() }

    var screen: Screen {
        let language = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return Screen(
            width: isTerminal ? min(Self.terminalWidth ?? 80, 120) : 80, isTerminal: isTerminal,
            canAsk: isTerminal && isatty(STDIN_FILENO) == 1,
            isUnicode: language.lowercased().contains("utf"),
            ink: Ink(isTerminal: isTerminal, environment: environment),
            write: output.write,
            complain: { text in
                output.flush()
                complaints.write(Array(text.utf8))
            },
            answer: { readLine() })
    }

    var clock: WaitingClock {
        WaitingClock(
            wall: { Clocks.wallMicroseconds() }, boot: { Clocks.bootMilliseconds() },
            sleep: { milliseconds in _ = usleep(UInt32(milliseconds) * 1_000) })
    }

    private static var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
        return Int(size.ws_col)
    }
}
