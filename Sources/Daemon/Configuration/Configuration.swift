package import Kinds
package import Model
import YAML

/// All that was written, read and found right.
package struct Configuration: Sendable {
    package let daemon: DaemonDescription
    package let hosts: Hosts
    package let pools: [PoolDescription]
    /// What the core is told of it.
    package let settings: Settings

    /// Reads a configuration, or tells everything that is wrong with it. The first file is the main one.
    package static func read(_ files: [ConfigurationFile]) throws(ConfigurationProblems) -> Configuration {
        try Draft(files).configuration()
    }

    /// Reads the file at a path with what stands in `pools.d` beside it.
    package static func load(_ path: String) throws(ConfigurationProblems) -> Configuration {
        try read(try ConfigurationFile.files(at: path))
    }

    package func pool(_ name: String) -> PoolDescription? { pools.first { $0.id.name == name } }
}
