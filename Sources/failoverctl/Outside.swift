import Glibc
import Platform
import Terminal

/// What only the operating system can say: who reads what is printed, and what time it is.
struct Outside {
    let environment: [String: String]

    var screen: Screen {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let language = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return Screen(
            width: isTerminal ? min(Self.terminalWidth ?? 80, 120) : 80, isTerminal: isTerminal,
            canAsk: isTerminal && isatty(STDIN_FILENO) == 1,
            isUnicode: language.lowercased().contains("utf"),
            ink: Ink(isTerminal: isTerminal, environment: environment),
            write: { bytes in
                fwrite(bytes, 1, bytes.count, stdout)
                if isTerminal { fflush(stdout) }
            },
            complain: { text in
                fflush(stdout)
                fputs(text, stderr)
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
