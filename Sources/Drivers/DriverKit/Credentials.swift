import Glibc
import Platform

/// Where secrets lie: one file each. They are read at each attempt, so that a changed password needs no restart, and
/// they are never part of a configuration, a record, a log line or an argument.
package struct Credentials: Hashable, Sendable {
    private let directory: String?

    /// `$CREDENTIALS_DIRECTORY` of the service manager, or `daemon.credentials`.
    package init(directory: String?) { self.directory = directory }

    package func read(_ name: String) throws(StepFailure) -> Secret {
        let tried = "read the credential \(name)"
        guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
            throw StepFailure.terminal(tried, got: "that is no name of a file", hint: "name a file, not a path")
        }
        guard let directory else {
            throw StepFailure(
                tried: tried, got: "there is no directory of credentials",
                hint: "set LoadCredential=\(name): in the unit, or daemon.credentials")
        }
        do throws(SystemError) {
            let bytes = try Descriptor.open("\(directory)/\(name)", O_RDONLY).readAll(limit: Self.limit)
            // A file written by an editor ends with a newline that is not part of the secret.
            return Secret(bytes.last == 0x0a ? Array(bytes.dropLast()) : bytes)
        } catch {
            throw StepFailure(tried: tried, error)
        }
    }

    private static let limit = 65_536
}

/// Bytes that must not be shown. Whatever prints it by accident prints nothing.
package struct Secret: Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
