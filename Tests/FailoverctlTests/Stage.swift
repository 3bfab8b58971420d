import Control
import Synchronization
import Terminal

@testable import failoverctl

/// One call of the program against a daemon, with a clock that only waiting moves.
struct Stage {
    struct Result {
        var code: Int32
        var out: String
        var err: String

        var screen: String { out + err }
    }

    var environment: [String: String] = [:]
    var isTerminal = false
    var isColoured = false
    /// What somebody types when asked; nil ends the input.
    var typed: String?
    var rooms = OfflineRooms()
    /// 2026-11-20 12:00:00 UTC.
    static let noon = Timestamp(microseconds: 1_795_176_000_000_000)

    func run(_ daemon: ScriptedDaemon?, _ words: String...) -> Result { run(daemon?.path, words) }

    func run(_ socket: String?, _ words: [String]) -> Result {
        let out = Pad()
        let err = Pad()
        let elapsed = Counter()
        let screen = Screen(
            width: 80, isTerminal: isTerminal, canAsk: isTerminal, ink: Ink(isColoured: isColoured),
            write: { out.text += String(decoding: $0, as: UTF8.self) }, complain: { err.text += $0 },
            answer: { typed })
        let clock = WaitingClock(
            wall: { Self.noon.microseconds + elapsed.value * 1_000 }, boot: { elapsed.value },
            sleep: { elapsed.value += Int64($0) })
        let client = Client(screen: screen, environment: environment, clock: clock, rooms: rooms)
        let address = socket.map { ["--socket", $0] } ?? []
        let code = client.run(words + address)
        return Result(code: code.rawValue, out: out.text, err: err.text)
    }

    private final class Pad {
        var text = ""
    }

    private final class Counter {
        var value: Int64 = 0
    }
}

/// A socket path at which nobody is.
let nowhere = "/tmp/failoverctl-test-nowhere/control.sock"
