import Glibc

/// What `/proc/PID/stat` says about one process.
struct ProcessStatus: Sendable, Hashable {
    let process: Int32
    let state: Character
    let group: Int32
    let session: Int32
    let threads: Int
    let startTime: UInt64

    /// A zombie has no effect any more: it only waits for its status to be taken. One whose first thread has ended
    /// before the others looks like a zombie and is none.
    var hasEnded: Bool { (state == "Z" || state == "X") && threads <= 1 }

    /// The name of the program stands in parentheses and may itself hold spaces and parentheses: only what comes
    /// after the last one can be counted.
    init?(_ line: String) {
        guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close else { return nil }
        let fields = line[line.index(after: close)...].split(separator: " ")
        guard fields.count > 19, let process = Int32(line[..<open].dropLast()), let state = fields[0].first,
            let group = Int32(fields[2]), let session = Int32(fields[3]), let threads = Int(fields[17]),
            let startTime = UInt64(fields[19])
        else { return nil }
        self.process = process
        self.state = state
        self.group = group
        self.session = session
        self.threads = threads
        self.startTime = startTime
    }

    static func read(_ process: Int32) throws(SystemError) -> ProcessStatus {
        let path = "/proc/\(process)/stat"
        let file = try Descriptor.open(path, O_RDONLY)
        let line = String(decoding: try file.readAll(limit: 4_096), as: UTF8.self)
        guard let status = ProcessStatus(line) else {
            throw SystemError("understand \(path)", code: EPROTO, hint: "it says \"\(line)\"")
        }
        return status
    }

    /// Every process that can be seen and belongs to this session. One that ends while we look is left out.
    static func all(inSession session: Int32) throws(SystemError) -> [ProcessStatus] {
        try Directory.names(in: "/proc").compactMap { Int32($0) }.compactMap { try? read($0) }
            .filter { $0.session == session }
    }
}
