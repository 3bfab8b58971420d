/// A word as a remote shell must see it to hand it on unchanged. ssh has no arguments: it sends one line, and the login
/// shell at the other end takes it apart.
enum ShellWord {
    /// Single quotes keep everything as it is in every common shell; a single quote itself stands in double ones.
    static func quote(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\"'\"'") + "'"
    }
}
