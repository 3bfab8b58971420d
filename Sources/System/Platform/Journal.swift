internal import CLinux
internal import CSystemd
import Glibc
import Synchronization

/// The log of the daemon.
///
/// Whoever logs never waits: a line is put into a short queue, and one thread carries it to the journal of the machine
/// or to the standard error. Either may hang, and a daemon that hangs because it cannot tell what it does would be a
/// poor one. What does not fit into the queue is counted, and the count is said when there is room again.
package final class Journal: Sendable {
    package enum Destination: Sendable, Hashable {
        /// The journal of the machine, with every field.
        case journal
        /// Plain lines to a descriptor that outlives this log.
        case lines(descriptor: Int32)

        /// The journal, when it is what the standard error leads to; systemd says so in `JOURNAL_STREAM`.
        package static func standard(environment: [String: String]) -> Destination {
            guard let stream = environment["JOURNAL_STREAM"], let file = FileIdentity(descriptor: STDERR_FILENO),
                stream == "\(file.device):\(file.inode)"
            else { return .lines(descriptor: STDERR_FILENO) }
            return .journal
        }
    }

    private struct State {
        var queue: [JournalEntry] = []
        var lost = 0
        /// Lines the thread has taken and not yet delivered.
        var inHand = 0
    }

    /// Lines that may wait; at a hundred bytes each a tenth of a megabyte.
    package static let queueLimit = 1_024

    private let destination: Destination
    private let identifier: String
    private let threshold: JournalLevel
    private let state = Mutex(State())
    private let bell: Descriptor

    package init(
        _ destination: Destination, identifier: String = "failoverd", threshold: JournalLevel = .info
    ) throws(SystemError) {
        self.destination = destination
        self.identifier = identifier
        self.threshold = threshold
        bell = Descriptor(owning: try SystemCall.value("make a counter") { fo_counter() })
        try Worker.start(named: "journal") { [self] in
            while true { deliver() }
        }
    }

    /// Takes a line, or counts it as lost when too many wait. Never fails and never waits.
    package func log(_ level: JournalLevel, _ message: String, _ fields: KeyValuePairs<JournalKey, String> = [:]) {
        if level < threshold { return }
        let entry = JournalEntry(level, message, fields)
        state.withLock { state in
            if state.queue.count < Self.queueLimit { state.queue.append(entry) } else { state.lost += 1 }
        }
        var one: UInt64 = 1
        _ = unsafe Glibc.write(bell.number, &one, 8)
    }

    /// Waits until everything logged so far has been carried away, at most so many milliseconds; for the last lines
    /// before an exit. Answers whether nothing is left.
    package func flush(within milliseconds: Int64) -> Bool {
        let end = Clocks.bootMilliseconds() + milliseconds
        while true {
            if state.withLock({ $0.queue.isEmpty && $0.inHand == 0 && $0.lost == 0 }) { return true }
            if Clocks.bootMilliseconds() >= end { return false }
            usleep(1_000)
        }
    }

    private func deliver() {
        var rings: UInt64 = 0
        _ = unsafe read(bell.number, &rings, 8)
        var entries = state.withLock { state in
            var taken = state.queue
            state.queue = []
            if state.lost > 0 {
                let count = String(state.lost)
                taken.append(JournalEntry(.warning, "lines of the log were lost, there were too many", [.lost: count]))
                state.lost = 0
            }
            state.inHand = taken.count
            return taken
        }
        while !entries.isEmpty {
            carry(entries.removeFirst())
            state.withLock { $0.inHand -= 1 }
        }
    }

    /// A failure here has nowhere to be told; the next line may fare better.
    private func carry(_ entry: JournalEntry) {
        switch destination {
        case .lines(let number):
            write(Array(entry.plainLine.utf8), to: number)
        case .journal:
            send(entry.journalFields(identifier: identifier))
        }
    }

    private func write(_ bytes: [UInt8], to number: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let attempt = try? SystemCall.value("write a line of the log") {
                unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            }
            guard let written = attempt, written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    private func send(_ fields: [String]) {
        let parts = fields.map { Array($0.utf8) }
        var flat = parts.flatMap { $0 }
        unsafe flat.withUnsafeMutableBytes { all in
            guard let start = all.baseAddress else { return }
            var offset = 0
            var vectors: [iovec] = unsafe []
            for part in parts {
                unsafe vectors.append(iovec(iov_base: start + offset, iov_len: part.count))
                offset += part.count
            }
            _ = unsafe sd_journal_sendv(vectors, Int32(vectors.count))
        }
    }
}
