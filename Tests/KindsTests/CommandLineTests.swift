import Kinds
import Testing

@Suite struct CommandLineTests {
    @Test(arguments: [
        (["a", "-b", "--c=d/e.f:1@2%3+4,5_6"], "a -b --c=d/e.f:1@2%3+4,5_6"), (["a b", ""], "'a b' ''"),
        (["it's", "$x", "`y`", "a;b", "*"], "'it'\\''s' '$x' '`y`' 'a;b' '*'"),
        (["a\nb", "\u{1B}[2J"], "'a\\x0ab' '\\x1b[2J'"), (["ä"], "'ä'"),
    ])
    func `a command is shown so that a shell would run the same`(argv: [String], text: String) {
        #expect(CommandLine.text(argv) == text)
    }
}
