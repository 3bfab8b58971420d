internal import CLinux
import Glibc

/// What the daemon tells systemd about itself, and what systemd told it.
///
/// The messages are sent here and not by the library of systemd, because that one waits when the service manager
/// does not read, and looks into an environment that was cleared. A message that cannot be sent is dropped: the loop
/// that decides must not wait for anybody's bookkeeping.
package final class Supervisor: Sendable {
    package enum Message: Sendable, Hashable {
        case ready
        case status(String)
        case watchdog
        /// Asks to be treated as hung at once: the daemon knows that it cannot go on.
        case watchdogTrigger
        /// A reload has begun; it ends with `ready`. The time tells the service manager which `ready` belongs to it.
        case reloading(monotonicMicroseconds: Int64)
        case stopping
        case extendTimeout(microseconds: Int64)
        case failed(code: Int32)
    }

    /// What the service manager tells a daemon and no child of it may know.
    package static let variables: Set<String> = [
        "NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC", "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES",
        "JOURNAL_STREAM",
    ]

    /// Where the messages go.
    private final class Channel: Sendable {
        let address: String
        let socket: Descriptor

        init(to address: String) throws(SystemError) {
            self.address = address
            socket = Descriptor(owning: try SystemCall.value("make a notification socket") { fo_datagram_socket() })
        }
    }

    private let channel: Channel?
    /// How long the service manager waits for a `watchdog` before it ends the daemon; `nil` when it does not watch.
    package let watchdogMicroseconds: Int64?

    /// `environment` as the daemon was started with it. Without `NOTIFY_SOCKET` nobody is told anything.
    package init(environment: [String: String]) throws(SystemError) {
        let address = environment["NOTIFY_SOCKET"] ?? ""
        channel = address.hasPrefix("/") || address.hasPrefix("@") ? try Channel(to: address) : nil
        let isForUs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        let limit = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        watchdogMicroseconds = isForUs && limit > 0 ? limit : nil
    }

    /// How often to send `watchdog`: three times within the limit, so that two may be late.
    package var heartbeatMilliseconds: Int64? { watchdogMicroseconds.map { max($0 / 3_000, 1) } }

    /// Sends the messages as one. Answers whether they were handed over; there is no other answer to be had.
    @discardableResult
    package func tell(_ messages: Message...) -> Bool {
        guard let channel else { return false }
        let (address, socket) = (channel.address, channel.socket.number)
        let bytes = Array(messages.map(\.line).joined(separator: "\n").utf8)
        let sent = try? SystemCall.value("tell the service manager") {
            unsafe bytes.withUnsafeBytes { bytes -> Int32 in
                guard let first = bytes.baseAddress else { return 0 }
                return unsafe fo_send_datagram(socket, address, first, Int64(bytes.count))
            }
        }
        return sent != nil
    }

    /// The environment the process was started with; what is between the daemon and its service manager is removed
    /// from it afterwards, for libraries that start programs of their own. Only for the first lines of `main`:
    /// changing the environment is not safe once there are threads.
    package static func takeEnvironment() -> [String: String] {
        let all = ProcessEnvironment.current()
        for name in variables { _ = unsafe unsetenv(name) }
        return all
    }
}

extension Supervisor.Message {
    var line: String {
        switch self {
        case .ready: "READY=1"
        case .status(let text): "STATUS=" + String(text.map { $0.isNewline ? " " : $0 })
        case .watchdog: "WATCHDOG=1"
        case .watchdogTrigger: "WATCHDOG=trigger"
        case .reloading(let time): "RELOADING=1\nMONOTONIC_USEC=\(time)"
        case .stopping: "STOPPING=1"
        case .extendTimeout(let time): "EXTEND_TIMEOUT_USEC=\(time)"
        case .failed(let code): "ERRNO=\(code)"
        }
    }
}
