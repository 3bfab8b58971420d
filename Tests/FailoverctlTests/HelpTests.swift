import Foundation
import Terminal
import Testing

@testable import failoverctl

/// The help, the completions and the manual page are made of the same verbs.
@Suite struct HelpTests {
    @Test func `the help of the program and of its verbs`() throws {
        let page = Stage().run(nil, "--help")
        #expect(page.code == 0)
        try Golden.expect(page.out, as: "help")
        try Golden.expect(Stage().run(nil, "failover", "--help").out, as: "help-failover")
        #expect(Stage().run(nil, "run", "show", "--help").out.hasPrefix("run show: "))
        for verb in Verbs.all {
            let result = Stage().run(nil, verb.command.words + ["--help"])
            #expect(result.code == 0)
            #expect(result.out.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(verb.command.name)")
        }
    }

    @Test func `the version is one line`() {
        #expect(Stage().run(nil, "--version").out == "failoverctl 1.0.0\n")
        #expect(Stage().run(nil, "status", "--version").code == 0)
    }

    @Test func `no verb at all is a usage error`() {
        let result = Stage().run(nil, [])
        #expect(result.code == 2)
        #expect(result.err.contains("failoverctl --help lists them"))
    }

    @Test(arguments: [
        (["stauts"], "did you mean status?"), (["run", "sow", "1"], "did you mean run show?"),
        (["status", "--jsno"], "did you mean --json?"),
        (["failover", "chat", "--mode=disastr"], "did you mean disaster?"),
        (["run"], "one of show, follow, pause, resume, abort, disaster"), (["fialover"], "did you mean failover?"),
        (["status", "--reason=x"], "status has no option --reason"), (["status", "a", "b"], "no use for `b`"),
        (["why"], "why needs POOL"), (["status", "-j"], "there is no option --j"),
        (["pause", "--for=1h", "--for=2h", "--reason=x"], "--for is given twice"),
        (["status", "--json=yes"], "--json takes no value"), (["pause", "--reason"], "--reason needs a value"),
        (["pause", "--reason="], "--reason is empty"), (["plan", "failsafe", "chat"], "one of failover, failback"),
    ])
    func `what was mistyped is answered with what was probably meant`(words: [String], hint: String) {
        let result = Stage().run(nil, words)
        #expect(result.code == 2)
        #expect(result.err.contains(hint), "\(result.err)")
    }

    @Test func `the manual page is the one in the repository`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/man/failoverctl.1")
        let page = Stage().run(nil, "completion", "man").out
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page, "UPDATE_SNAPSHOTS=1 writes it anew")
    }

    @Test(arguments: Completion.allCases) func `every verb and option is in the completion`(shell: Completion) {
        let script = Stage().run(nil, "completion", shell.rawValue).out
        for verb in Verbs.all {
            for word in verb.command.words { #expect(script.contains(word)) }
            for option in verb.command.options { #expect(script.contains(option.name), "\(option.name)") }
        }
    }

    /// What bash offers after these words, the last of them unfinished.
    private func bash(_ words: String, daemon: ScriptedDaemon? = nil) throws -> [String] {
        let directory = URL(filePath: "/tmp/failoverctl-completion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let script = directory.appending(path: "completion")
        try Stage().run(nil, "completion", "bash").out.write(to: script, atomically: true, encoding: .utf8)
        let names = daemon.map { Stage().run($0, "completion", "pools").out } ?? ""
        let shell = """
            failoverctl() { [ "$*" = 'completion pools' ] && printf '%s' '\(names)'; }
            source \(script.path)
            COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            compopt() { :; }
            _failoverctl; printf '%s\\n' "${COMPREPLY[@]}"
            """
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", shell]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text.split(separator: "\n").map(String.init)
    }

    @Test func `bash finishes verbs, options, their words and the names of pools`() throws {
        #expect(try bash("failoverctl st") == ["status", "step"])
        #expect(try bash("failoverctl run s") == ["show"])
        #expect(try bash("failoverctl failover chat --m") == ["--mode="])
        #expect(try bash("failoverctl failover chat --mode = d") == ["disaster"])
        #expect(try bash("failoverctl failover chat --mode d") == ["disaster"])
        #expect(try bash("failoverctl plan fail") == ["failover", "failback"])
        #expect(try bash("failoverctl --socket /tmp/x plan fail") == ["failover", "failback"])
        #expect(try bash("failoverctl plan --mode = planned fail") == ["failover", "failback"])
        let daemon = try ScriptedDaemon { _, _ in
            .json(Samples.status([Samples.pool("chat"), Samples.pool("mail"), Samples.pool("cheap")]))
        }
        defer { daemon.end() }
        #expect(try bash("failoverctl why ch", daemon: daemon) == ["chat", "cheap"])
    }
}
