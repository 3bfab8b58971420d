import Glibc

/// Small files that are read in one go.
package enum WholeFile {
    /// The bytes of the file at `path`, refused beyond `limit`. Something that would make the reader wait, such as a
    /// pipe, is read as far as it goes.
    package static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
        do throws(SystemError) {
            return try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY).readAll(limit: limit)
        } catch {
            throw SystemError("read \(path)", code: error.code)
        }
    }
}
