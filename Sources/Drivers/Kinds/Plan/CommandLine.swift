/// A command as a person reads it, and could paste it.
package enum CommandLine {
    package static func text(_ argv: [String]) -> String { argv.map(quoted).joined(separator: " ") }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { Spellings.isLetterOrDigit($0) || Spellings.isOne($0, of: "-_./:=@%+,") }
        guard !isPlain else { return word }
        var quoted = "'"
        for scalar in word.unicodeScalars {
            if scalar == "'" {
                quoted += "'\\''"
            } else if scalar.value < 0x20 || scalar.value == 0x7F {
                // A control character could move the reader's cursor; nobody pastes it either.
                quoted += scalar.value < 0x10 ? "\\x0" : "\\x"
                quoted += String(scalar.value, radix: 16)
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "'"
    }
}
