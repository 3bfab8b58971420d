import Platform

/// A process of this machine, which plays the far side here.
struct FarProcess {
    let process: Int32
    let parent: Int32
    let name: String
    /// Its arguments, with blanks between them.
    let line: String

    static func all() -> [FarProcess] {
        ((try? Directory.names(in: "/proc")) ?? []).compactMap { Int32($0) }.compactMap(FarProcess.init)
    }

    private init?(_ process: Int32) {
        guard let status = Self.read("/proc/\(process)/stat"), let arguments = Self.read("/proc/\(process)/cmdline"),
            let open = status.firstIndex(of: "("), let close = status.lastIndex(of: ")")
        else { return nil }
        let fields = status[status.index(after: close)...].split(separator: " ")
        // A zombie does nothing any more.
        guard fields.count > 1, fields[0] != "Z", let parent = Int32(fields[1]) else { return nil }
        self.process = process
        self.parent = parent
        name = String(status[status.index(after: open)..<close])
        line = arguments.split(separator: "\0").joined(separator: " ")
    }

    private static func read(_ path: String) -> String? {
        guard let file = try? Descriptor.open(path, 0), let bytes = try? file.readAll(limit: 1_000_000) else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
