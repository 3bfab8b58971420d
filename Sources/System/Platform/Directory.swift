import Glibc

/// What a directory holds.
package enum Directory {
    /// The names in it, without the two that lead to itself and upwards, in no order.
    package static func names(in path: String) throws(SystemError) -> [String] {
        try Descriptor.check(path: path)
        guard let directory = unsafe opendir(path) else { throw SystemError("list \(path)", code: errno) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
