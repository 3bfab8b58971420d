/// What runs on the far side around every command. A POSIX shell, `setsid`, `timeout`, `env` and `grep` are all it
/// needs there.
///
/// The command gets its own session and its own deadline, so that nothing outlives a dead daemon, and the last line of
/// the errors says that it has ended, so that an end is never confused with a broken connection. The first line of the
/// output says that it is ready, which tells the command's output from what a login shell prints by itself. An effect
/// waits for
/// our word before it begins, and refuses when too much time has passed since it was ready: a request that was caught
/// in a dead connection and arrives minutes later starts nothing.
enum FarScript {
    /// Of what kind a command is: a question begins at once, an effect waits for the word.
    enum Kind: Equatable {
        case question
        case effect(AttemptMark)
    }

    static let ready = "ready"
    /// Seconds between TERM and KILL there.
    static let patience = 2
    /// A line that is longer would not fit into one argument of the far shell.
    static let limit = 100_000

    /// No single quote may stand in it, and it must be one line: so every login shell takes it as one word.
    private static let body =
        """
        exec 3<&0; n=$3; read -r a z </proc/uptime; echo "$2"; \
        if [ "$1" = effect ]; then \
        read -r w n || exit 0; [ "$w" = go ] || exit 0; \
        read -r b z </proc/uptime; n=$((n-${b%%.*}+${a%%.*})); \
        if [ "$n" -le 0 ]; then printf "\\n%s late\\n" "$2" >&2; exit 0; fi; \
        fi; \
        [ "$5" = input ] || exec 3</dev/null; \
        k=$2; m=$4; shift 5; \
        FAILOVER_MARK="$m" setsid timeout -k \(patience) "$n" env -i FAILOVER_MARK="$m" "$@" <&3 3<&- & \
        p=$!; exec 3<&- </dev/null; wait $p; s=$?; kill -s KILL -- -$p 2>/dev/null; \
        printf "\\n%s %s\\n" "$k" "$s" >&2
        """

    /// The line that ssh sends.
    static func line(
        _ command: Command, _ kind: Kind, within seconds: Int64, nonce: String
    ) throws(StepFailure) -> String {
        let tried = "run \(command.name)"
        guard let program = command.arguments.first, !program.isEmpty, !program.contains("=") else {
            throw .terminal(tried, got: "no program is named", hint: "name one, without an equals sign")
        }
        let environment = command.wholeEnvironment.sorted { $0.key < $1.key }
        for (name, _) in environment where name.isEmpty || name.contains("=") {
            throw .terminal(tried, got: "\"\(name)\" is no name for a variable", hint: "name it otherwise")
        }
        var words = ["failoverd"]
        var prefix = "exec /bin/sh -c"
        switch kind {
        case .question: words += ["question", nonce, String(seconds), "question"]
        case .effect(let mark):
            words += ["effect", nonce, String(seconds), mark.description]
            // The one who waits for the word bears the mark too, under another name: ended is the command, not he.
            prefix = "exec env \(ShellWord.quote("FAILOVER_WAITS=\(mark)")) /bin/sh -c"
        }
        words.append(command.input == nil ? "nothing" : "input")
        words += environment.map { "\($0.key)=\($0.value)" } + command.arguments
        let line = ([prefix, ShellWord.quote(body)] + words.map(ShellWord.quote)).joined(separator: " ")
        guard line.utf8.count <= limit, !line.utf8.contains(0) else {
            throw .terminal(tried, got: "its arguments are too long or hold a zero byte", hint: "hand over a file")
        }
        return line
    }

    /// Answers 0 when something that bears the mark is at work, 1 when surely nothing is, 3 when that cannot be seen.
    static func search(_ mark: AttemptMark) -> [String] {
        ["/bin/sh", "-c", finding + "f=$(look \"$1\"); [ -n \"$f\" ] && exit 0; exit 1", "failoverd", mark.description]
    }

    /// Ends what bears the mark: TERM, and KILL to what is left. Answers as `search`.
    static func end(_ mark: AttemptMark) -> [String] {
        let script =
            finding + """
                for s in TERM 0 0 0 0 0 KILL KILL KILL; do \
                for f in $(work "$1"); do p=${f#/proc/}; kill -s $s ${p%/environ} 2>/dev/null; done; \
                [ -n "$(look "$1")" ] || exit 1; sleep 0.2; done; exit 0
                """
        return ["/bin/sh", "-c", script, "failoverd", mark.description]
    }

    private static let finding = """
        [ -r /proc/self/environ ] && command -v grep >/dev/null || exit 3; \
        work() { grep -lszxF -e "FAILOVER_MARK=$1" /proc/[0-9]*/environ 2>/dev/null; }; \
        look() { grep -lszxF -e "FAILOVER_MARK=$1" -e "FAILOVER_WAITS=$1" /proc/[0-9]*/environ 2>/dev/null; }; \

        """
}
