import Platform
import YAML

extension ConfigurationFile {
    private static let addition = ".yaml"
    /// More files than anybody keeps pools in.
    private static let mostFiles = 4_096

    /// The file at a path and, in the order of their names, the files of `pools.d` beside it.
    package static func files(at path: String) throws(ConfigurationProblems) -> [ConfigurationFile] {
        var files = [try file(at: path)]
        let folder = folder(of: path) + "pools.d"
        for name in try additions(in: folder) { files.append(try file(at: "\(folder)/\(name)")) }
        return files
    }

    private static func file(at path: String) throws(ConfigurationProblems) -> ConfigurationFile {
        do throws(SystemError) {
            return ConfigurationFile(path, try WholeFile.read(path, limit: YAMLLimits.configuration.bytes))
        } catch {
            throw unreadable(path, error)
        }
    }

    /// Names that a shell's `*.yaml` would find: what an editor hides beside them is not meant.
    private static func additions(in folder: String) throws(ConfigurationProblems) -> [String] {
        guard FileIdentity(path: folder) != nil else { return [] }
        let names: [String]
        do throws(SystemError) { names = try Directory.names(in: folder) } catch { throw unreadable(folder, error) }
        let additions = names.filter { $0.hasSuffix(addition) && !$0.hasPrefix(".") }.sorted()
        guard additions.count <= mostFiles else {
            let place = YAMLPlace(file: folder, line: 1, column: 1)
            throw ConfigurationProblems([
                YAMLProblem(place, "holds \(additions.count) files", allowed: "at most \(mostFiles)")
            ])
        }
        return additions
    }

    private static func unreadable(_ path: String, _ error: SystemError) -> ConfigurationProblems {
        let place = YAMLPlace(file: path, line: 1, column: 1)
        return ConfigurationProblems([YAMLProblem(place, "\(error)", allowed: "a file that the daemon may read")])
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
