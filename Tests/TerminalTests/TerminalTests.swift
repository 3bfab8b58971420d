import Testing

@testable import Terminal

@Suite struct TerminalTests {
    static let grammar = Grammar(
        program: "tool", summary: "a tool",
        commands: [
            Command(
                "show", .read, [Operand("NAME", .pool, isOptional: true)], [Option("all", help: "a")], summary: "s"),
            Command(
                "run stop", .order, [Operand("ID", .run)],
                [
                    Option("why", .any("TEXT"), isRequired: true, help: "w"),
                    Option("how", .oneOf(["soft", "hard"]), help: "h"),
                ],
                summary: "s"),
        ],
        options: [Option("socket", .any("PATH"), help: "p")])

    @Test(arguments: [
        ["run", "stop", "7", "--why=because", "--how=hard"], ["run", "stop", "7", "--why", "because", "--how", "hard"],
        ["--why=because", "run", "--how=hard", "stop", "7"],
        ["--socket", "s", "run", "stop", "--how", "hard", "7", "--why=because"],
        ["--how=hard", "--why=because", "run", "stop", "--", "7"],
    ])
    func `options go anywhere and in both spellings`(words: [String]) throws {
        let arguments = try Self.grammar.parse(words)
        #expect(arguments.operands == ["7"])
        #expect(arguments.value("why") == "because")
        #expect(arguments.value("how") == "hard")
    }

    @Test func `a value may look like anything`() throws {
        #expect(try Self.grammar.parse(["run", "stop", "7", "--why", "--all"]).value("why") == "--all")
        #expect(try Self.grammar.parse(["run", "stop", "7", "--why=a=b"]).value("why") == "a=b")
        #expect(try Self.grammar.parse(["show", "--", "--all"]).operands == ["--all"])
        #expect(try Self.grammar.parse(["show", "-"]).operands == ["-"])
    }

    @Test(arguments: [
        [], ["nope"], ["run"], ["run", "go"], ["run", "stop"], ["run", "stop", "7"], ["show", "a", "b"], ["show", ""],
        ["show", "--why=x"], ["show", "--all", "--all"], ["show", "--all=1"], ["show", "--nope"], ["show", "-a"],
        ["run", "stop", "7", "--why"], ["run", "stop", "7", "--why="], ["run", "stop", "7", "--why=x", "--how=slow"],
        ["--socket=a", "show", "--socket=b"], ["show", "--=x"],
    ])
    func `everything else is an error with a hint`(words: [String]) {
        let error = #expect(throws: UsageError.self) { try Self.grammar.parse(words) }
        #expect(error?.hint.isEmpty == false)
    }

    @Test func `help and version win over what is missing`() throws {
        #expect(try Self.grammar.parse(["--help"]).wish == .help(nil))
        #expect(try Self.grammar.parse(["run", "stop", "--help"]).wish == .help(Self.grammar.commands[1]))
        #expect(try Self.grammar.parse(["run", "stop", "--version"]).wish == .version)
    }

    @Test(
        arguments: [
            ("shwo", "show"), ("sho", "show"), ("hsow", "show"), ("xyz", nil), ("stauts", "status"), ("s", nil),
        ] as [(String, String?)])
    func `slips of the finger are recognised`(typed: String, meant: String?) {
        #expect(Likeness.nearest(to: typed, among: ["show", "status"]) == meant)
    }

    @Test(
        arguments: [
            (0, "0 B"), (1_023, "1023 B"), (1_024, "1 KiB"), (73_728, "72 KiB"), (16_777_216, "16 MiB"),
            (1_288_490_189, "1.2 GiB"), (1_047_527_424, "999 MiB"), (-2_048, "-2 KiB"), (Int64.max, "8 EiB"),
        ] as [(Int64, String)])
    func `bytes as people read them`(count: Int64, text: String) { #expect(Amount.bytes(count) == text) }

    @Test(
        arguments: [
            (0, "0 s"), (0.04, "0 s"), (0.4, "0.4 s"), (12, "12 s"), (59.96, "60 s"), (60, "1 min"), (185, "3 min 5 s"),
            (7_800, "2 h 10 min"), (442_800, "5 d 3 h"), (.infinity, "? s"),
        ] as [(Double, String)])
    func `times as people read them`(seconds: Double, text: String) { #expect(Amount.seconds(seconds) == text) }

    @Test func `a bar is never longer than it is`() {
        let bar = ProgressBar(width: 10, isUnicode: true)
        #expect(bar.draw(0, of: 100) == "░░░░░░░░░░ 0%")
        #expect(bar.draw(99, of: 100) == "█████████░ 99%")
        #expect(bar.draw(300, of: 100) == "██████████ 100%")
        #expect(bar.draw(-5, of: 100) == "░░░░░░░░░░ 0%")
        #expect(bar.draw(5, of: 0).isEmpty)
        #expect(ProgressBar(width: 4, isUnicode: false).draw(1, of: 2) == "##-- 50%")
    }

    @Test(
        arguments: [
            ([:], true, true), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true), ([:], false, false),
            (["TERM": "dumb"], true, false),
        ] as [([String: String], Bool, Bool)])
    func `colours where they are wanted`(environment: [String: String], isTerminal: Bool, isColoured: Bool) {
        #expect(Ink(isTerminal: isTerminal, environment: environment).isColoured == isColoured)
    }

    @Test func `a table lines up, wraps its last column and cuts the widest of the others`() {
        var table = Table(heading: ["A", "B", "C"])
        table.add(["a rather long first column of words", "b", "the last column goes on below itself"])
        #expect(
            table.lines(50, Ink(isColoured: false)) == [
                "A                          B  C",
                "a rather long first colu…  b  the last column goes",
                "                              on below itself",
            ])
        #expect(table.lines(200, Ink(isColoured: false)).count == 2)
    }

    @Test func `colours do not count as width`() {
        var plain = Table()
        plain.add([.init("x", .bad), "y"])
        #expect(plain.lines(80, Ink(isColoured: true)) == ["\u{1B}[1;31mx\u{1B}[0m  y"])
    }

    @Test func `nothing from elsewhere moves the cursor`() {
        #expect(Printable.line("a\u{1B}[2Jb\nc\u{202E}d\u{9B}") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}")
        #expect(Printable.line("plain ü 日本") == "plain ü 日本")
    }

    @Test func `only a terminal is drawn over`() {
        var text = ""
        let screen = Screen(write: { text += String(decoding: $0, as: UTF8.self) })
        screen.draw("x")
        screen.line("y")
        #expect(text == "y\n")
    }

    @Test(
        arguments: [("y", true), ("YES", true), ("n", false), ("", false), (nil, false), ("yeah", false)]
            as [(String?, Bool)])
    func `only yes is a yes`(typed: String?, isYes: Bool) {
        #expect(Screen(write: { _ in }, answer: { typed }).asks("Go on?") == isYes)
    }

    @Test func `a manual page has no line that troff would take for an order`() {
        let page = Self.grammar.manualPage(exitCodes: [(0, ".dotted")], files: [("'quoted", "b")])
        #expect(page.contains("\\&.dotted"))
        #expect(page.contains("\\&'quoted"))
    }
}
