import Model

/// Writes down a run as a story, for the one who has to find out why it failed.
final class Scribe {
    private(set) var lines: [String] = []
    private let begin: Int64
    private var told: Int64 = -1

    init(from begin: Int64) { self.begin = begin }

    func write(_ line: String, at now: Int64) {
        let time = now == told ? "" : Interval.milliseconds(now - begin).description
        lines.append(String(repeating: " ", count: max(0, 10 - time.utf8.count)) + time + "  " + line)
        told = now
    }
}
