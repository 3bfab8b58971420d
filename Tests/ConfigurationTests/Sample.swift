import Configuration
import Foundation

/// The configuration of the contract, word for word, and ways to change it.
enum Sample {
    static let text: String = {
        let file = Golden.root.appending(path: "Tests/ConfigurationTests/Golden/contract.yaml")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? "cannot be read"
    }()

    /// The sample with one piece of its text put in the place of another.
    static func changed(_ old: String, _ new: String, in text: String = text) -> String {
        // Found by every test that reads it, and with the words that were looked for.
        guard text.contains(old) else { return "the sample has no: [\(old)" }
        return text.replacingOccurrences(of: old, with: new)
    }

    /// The sample with a second pool, which is the first one with its own addresses and units.
    static func twin(_ changes: [(String, String)] = []) -> String {
        let pool = text[(text.range(of: "  chat:\n")?.lowerBound ?? text.startIndex)...]
        var twin = pool.replacingOccurrences(of: "  chat:\n", with: "  mail:\n")
        let own = [
            ("port: 5432", "port: 5433"), ("postgresql@15-main", "postgresql@15-mail"),
            ("chat.service", "mail.service"), ("plug: 3", "plug: 5"), ("plug: 4", "plug: 6"),
        ]
        for (old, new) in own + changes { twin = twin.replacingOccurrences(of: old, with: new) }
        return text + twin
    }

    static func problems(_ text: String) -> [String] { problems([ConfigurationFile("f.yaml", text: text)]) }

    static func problems(_ files: [ConfigurationFile]) -> [String] {
        do throws(ConfigurationProblems) {
            _ = try Configuration.read(files)
            return []
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    static func read(_ text: String) throws -> Configuration {
        try Configuration.read([ConfigurationFile("f.yaml", text: text)])
    }
}
