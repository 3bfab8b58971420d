import Foundation

/// What people get wrong, and what somebody could try.
enum Mistakes {
    static let all = keys + values + names + places + policy + runbooks + secrets + variables + kinds + pools + files

    private static let argv = "argv: [pg_isready, -h, 10.77.1.10]"
    private static let runbook = "failover: [fence, stop-services, freeze, drain, promote,"
    private static let tail = " verify, protect]"

    private static let keys = [
        Mistake("an unknown key", "min-outage: 15s", "min-outtage: 15s"),
        Mistake("a key that stands twice", "min-outage: 15s", "min-outage: 15s\n      min-outage: 16s"),
        Mistake("a key without a value", "min-outage: 15s", "min-outage:"),
        Mistake("a section with an unknown key", "paris: { host: paris-db,", "paris: { hots: paris-db,"),
        Mistake(
            "a section with a key that is the same for both", "paris: { host: paris-db,",
            "paris: { user: a, host: paris-db,"),
        Mistake(
            "a value beside the sections and in one of them", "      user: failover\n",
            "      user: failover\n      port: 5432\n"),
        Mistake(
            "a section that is no mapping",
            "lyon:  { host: lyon-db,  port: 5432,", "lyon: lyon-db\n      rest: { port: 5432,"),
        Mistake("a merge key", "    policy:   ", "    <<: {}\n    policy:   "),
        Mistake("a tag", "min-outage: 15s", "min-outage: !duration 15s"),
    ]

    private static let values = [
        Mistake("a word that is not in the list", "level: automatic", "level: auto"),
        Mistake("a size in other units", "max-loss: 16MiB", "max-loss: 16MB"),
        Mistake("a size without a unit", "max-loss: 16MiB", "max-loss: 16777216"),
        Mistake("a size that no disk has", "max-loss: 16MiB", "max-loss: 9999999TiB"),
        Mistake("a negative size", "max-loss: 16MiB", "max-loss: -1MiB"),
        Mistake("a duration without a unit", "max-lag: 30s", "max-lag: 30"),
        Mistake("a duration with a fraction", "max-lag: 30s", "max-lag: 1.5s"),
        Mistake("a duration longer than the universe", "cooldown: 10m", "cooldown: 90000000000000000000d"),
        Mistake("a duration that overflows", "cooldown: 10m", "cooldown: 9223372036854775807d"),
        Mistake("a duration above the range", "cooldown: 10m", "cooldown: 31d"),
        Mistake("yes instead of true", "keep-divergent: true", "keep-divergent: yes"),
        Mistake("true in quotes", "keep-divergent: true", "keep-divergent: \"true\""),
        Mistake("a number below its range", "down-after: 3", "down-after: 0"),
        Mistake("a number in octal", "down-after: 3", "down-after: 03"),
        Mistake("a number in words", "down-after: 3", "down-after: three"),
        Mistake("a list instead of a number", "down-after: 3", "down-after: [3]"),
        Mistake(
            "a mapping instead of a number, in a key that no site changes", "down-after: 3",
            "down-after: { paris: 3, lyon: 3 }"),
        Mistake("a relative path", "state: /var/lib/failoverd", "state: var/lib/failoverd"),
        Mistake("a port alone", "http: 127.0.0.1:9464", "http: 9464"),
        Mistake("a port that does not exist", "http: 127.0.0.1:9464", "http: 127.0.0.1:94640"),
        Mistake("an IPv6 address without brackets", "http: 127.0.0.1:9464", "http: \"::1:9464\""),
        Mistake("an address that is none", "10.77.1.10, reach", "10.77.1.300, reach"),
        Mistake("a shell line instead of a command", argv, "argv: pg_isready -h 10.77.1.10"),
        Mistake("a command without words", argv, "argv: []"),
        Mistake("a command without a program", argv, "argv: [\"\", -h]"),
        Mistake("a unit without its kind", "units: [chat.service]", "units: [chat]"),
        Mistake("a unit with a path", "units: [chat.service]", "units: [../chat.service]"),
        Mistake("no unit at all", "units: [chat.service]", "units: []"),
        Mistake("a URL of another scheme", "https://hooks.example.org/x", "ftp://hooks.example.org/x"),
        Mistake("another version", "version: 1", "version: 2"),
        Mistake("no version", "version: 1\n", ""),
    ]

    private static let names = [
        Mistake("a host that does not exist", "host: paris-db", "host: paris-bd"),
        Mistake("a site that does not exist", "backup: lyon", "backup: lion"),
        Mistake("the same site twice", "backup: lyon", "backup: paris"),
        Mistake("a probe about a site that does not exist", "where: active", "where: berlin"),
        Mistake("a probe from a host that does not exist", "from: lyon-app", "from: lyon-ap"),
        Mistake("a probe of a step that does not exist", tail, " {verify: {probe: wbe}}, protect]"),
        Mistake("a site with the name of a key", "  paris: { hosts", "  host: { hosts"),
        Mistake("a host in two sites", "lyon-app:  { address", "paris-app:  { address"),
        Mistake("a host called local", "paris-app: { address", "local: { address"),
        Mistake("a pool with a slash in its name", "  chat:\n", "  chat/a:\n"),
        Mistake("a pool with an empty name", "  chat:\n", "  \"\":\n"),
        Mistake("a site that is not the pool's", "url: { paris:", "url: { rome: \"http://a/\", paris:"),
        Mistake(
            "two services of one name", "    entry:\n",
            "      - { kind: command, name: chat, operations: { start: [a], stop: [b], status: [c] } }\n    entry:\n"),
    ]

    private static let places = [
        Mistake(
            "a value for one site only",
            "url: { paris: \"http://10.77.1.11/health\", lyon: \"http://10.77.2.11/health\" }",
            "url: { paris: \"http://10.77.1.11/health\" }"),
        Mistake(
            "services on a host of the other site", "lyon: [lyon-app] }\n    entry", "lyon: [paris-app] }\n    entry"),
        Mistake("one server as both databases", "lyon:  { host: lyon-db, ", "lyon:  { host: paris-db, "),
        Mistake("one server under two names as both databases", "10.77.2.10, reach", "10.77.1.10, reach"),
        Mistake(
            "one HAProxy server for both sites", "backend: chat, paris: [paris-app], lyon: [lyon-app]",
            "backend: chat, paris: [paris-app], lyon: [paris-app]"),
        Mistake("one plug for both sites", "plug: 4 }", "plug: 3 }"),
        Mistake(
            "a user for a host that is reached without ssh", "reach: ssh, user: failover }, paris-app",
            "reach: local, user: failover }, paris-app"),
        Mistake("a host without an address", "paris-db: { address: 10.77.1.10, reach", "paris-db: { reach"),
    ]

    private static let policy = [
        Mistake("automatic without a fence", text: automaticWithout(fence: true)),
        Mistake("automatic without a way to read positions", text: automaticWithout(fence: false)),
        Mistake("automatic without a vital probe", "vital: true, ", ""),
        Mistake("a vital probe of the backup alone", "vital: true, ", "vital: true, where: lyon, "),
        Mistake("a vital witness", "vital: true, ", "vital: true, role: witness, "),
    ]

    private static func automaticWithout(fence: Bool) -> String {
        Smallest.pool(
            fence: fence ? "" : "{ kind: command, operations: { fence: [a], status: [b] } }",
            probe: "{ kind: command, vital: true, argv: [a] }"
        ).replacing("    probes:", with: "    policy: { level: automatic }\n    probes:")
            .replacing("promote: [p]", with: fence ? "promote: [p], position: [q]" : "promote: [p]")
    }

    private static let runbooks = [
        Mistake("a runbook without promote", runbook, "failover: [fence, stop-services, freeze, drain,"),
        Mistake("a runbook without fence", runbook, "failover: [stop-services, freeze, drain, promote,"),
        Mistake("a runbook without freeze", runbook, "failover: [fence, stop-services, drain, promote,"),
        Mistake("a runbook that drains too late", runbook, "failover: [fence, stop-services, freeze, promote, drain,"),
        Mistake(
            "a runbook that goes on without a fence", runbook,
            "failover: [{fence: {on-failure: continue}}, stop-services, freeze, drain, promote,"),
        Mistake(
            "a runbook that fences in planned moves only", runbook,
            "failover: [{fence: {when: planned}}, freeze, drain, promote,"),
        Mistake(
            "a command without a check that is repeated by it", tail,
            " {run: {argv: [a], repeat: check}}, verify, protect]"),
        Mistake("an approval that is repeated by a check", tail, " {approve: {repeat: check}}, verify, protect]"),
        Mistake("a timeout above its deadline", tail, " {verify: {timeout: 2m, deadline: 1m}}, protect]"),
        Mistake("a command without words in a step", tail, " {run: {}}, verify, protect]"),
        Mistake("a step that waits for nothing", tail, " {wait: {}}, verify, protect]"),
        Mistake("a step that waits for two things", tail, " {wait: {probe: web, argv: [a]}}, verify, protect]"),
        Mistake("a verb that does not exist", tail, " verfy, protect]"),
        Mistake("the verb of a drill", tail, " rehearse, protect]"),
        Mistake("two verbs in one step", tail, " {verify: , protect: }]"),
        Mistake("an attribute of another verb", tail, " {verify: {argv: [a]}}, protect]"),
        Mistake("two steps of one name", tail, " {verify: {name: a}}, {protect: {name: a}}]"),
        Mistake(
            "a runbook that is no list",
            "failover: [fence, stop-services, freeze, drain, promote, switch-entry, start-services, verify, protect]",
            "failover: fence"),
        Mistake("a runbook of another name", "      failover: [", "      failovr: ["),
    ]

    private static let secrets = [
        Mistake("a password as a value", "password-credential: pdu", "password: hunter2"),
        Mistake("a password in an agent's options", "plug: 4 }", "plug: 4, passwd: hunter2 }"),
        Mistake("a community in an agent's options", "plug: 4 }", "plug: 4, community: hunter2 }"),
        Mistake("a password in a URL", "https://hooks.example.org/x", "https://u:hunter2@hooks.example.org/x"),
        Mistake("a token in a URL", "https://hooks.example.org/x", "https://hooks.example.org/x?token=hunter2"),
        Mistake("a password behind an option", argv, "argv: [pg_isready, --password, hunter2]"),
        Mistake("a password in a word of a command", argv, "argv: [env, PGPASSWORD=hunter2, pg_isready]"),
        Mistake("a password in an option with a sign", argv, "argv: [a, --password=hunter2]"),
        Mistake("a header with a token", argv, "argv: [curl, -H, \"Authorization: Bearer hunter2\"]"),
        Mistake("a credential with a directory", "password-credential: pdu", "password-credential: ../pdu"),
    ]

    private static let variables = [
        Mistake("an unknown variable", argv, "argv: [pg_isready, \"${adress}\"]"),
        Mistake("a variable that is not closed", argv, "argv: [pg_isready, \"${address\"]"),
        Mistake("a variable with a tab in it", argv, "argv: [pg_isready, \"${add\\tress}\"]"),
        Mistake("an empty variable", argv, "argv: [pg_isready, \"${}\"]"),
        Mistake("a variable of a run in a question", argv, "argv: [pg_isready, \"${to}\"]"),
        Mistake("a variable with a default, as a shell has it", argv, "argv: [a, \"${site:-paris}\"]"),
        Mistake("a host in a notification", "argv: [/usr/local/bin/page]", "argv: [/usr/local/bin/page, \"${host}\"]"),
        Mistake(
            "an address where there is no host",
            text: Smallest.pool(probe: "{ kind: command, argv: [a, \"${address}\"] }")
                .replacing("{ p: { address: 192.0.2.10 } }", with: "{}")),
    ]

    private static let kinds = [
        Mistake("a kind that does not exist", "kind: haproxy", "kind: haproxi"),
        Mistake("no kind", "kind: haproxy, ", ""),
        Mistake(
            "an operation that is missing",
            text: Smallest.pool(fence: "{ kind: command, operations: { fence: [a] } }")),
        Mistake(
            "an operation that does not exist",
            text: Smallest.pool(fence: "{ kind: command, operations: { fence: [a], status: [b], unfenced: [c] } }")),
        Mistake("a name for HAProxy with a command in it", "backend: chat,", "backend: \"chat; shutdown\","),
        Mistake("an agent with a path", "agent: fence_apc", "agent: /usr/sbin/fence_apc"),
        Mistake("an agent's option with a line break", "plug: 4 }", "plug: \"4\\naction=on\" }"),
        Mistake("an agent's action", "plug: 4 }", "plug: 4, action: \"on\" }"),
        Mistake(
            "log shipping by archive without one", "      user: failover\n",
            "      user: failover\n      shipping: archive\n"),
        Mistake(
            "a record outside its zone", text: dns("record: chat.example.com, paris: [192.0.2.1], lyon: [192.0.2.2]")),
        Mistake(
            "a record of the wrong type",
            text: dns("record: chat.example.org, paris: [\"2001:db8::1\"], lyon: [192.0.2.2]")),
        Mistake("a record that is the same at both sites", text: dns("record: chat.example.org, values: [192.0.2.2]")),
        Mistake(
            "half of a TSIG key",
            text: dns("record: chat.example.org, key-name: k, paris: [192.0.2.1], lyon: [192.0.2.2]")),
        Mistake("a PostgreSQL probe without a server", text: Smallest.pool(probe: "{ kind: postgresql }")),
        Mistake("a webhook without a URL", text: Smallest.pool(notify: "{ kind: webhook }")),
        Mistake(
            "a webhook with two URLs",
            text: Smallest.pool(notify: "{ kind: webhook, url: \"http://a/\", url-credential: b }")),
    ]

    private static func dns(_ text: String) -> String {
        Smallest.pool(entry: "{ kind: dns, zone: example.org, servers: [\"192.0.2.53:53\"], \(text) }")
    }

    private static let pools = [
        Mistake("two pools with one database", text: Sample.twin([("port: 5433", "port: 5432")])),
        Mistake("two pools with one unit", text: Sample.twin([("mail.service", "chat.service")])),
        Mistake("two pools with one plug, and neither says so", text: Sample.twin([("plug: 5", "plug: 3")])),
        Mistake(
            "two pools with one plug, and one says so",
            text: Sample.twin([("plug: 5", "plug: 3"), ("name: power,", "name: power, shared: true,")])),
        Mistake(
            "a fence that stops what another pool lives on",
            text: Sample.twin([("fence:   ", "fence: [{ kind: units, units: [chat.service] }]\n    nothing:   ")])),
        Mistake("a pool without a database", "    database:\n", "    databse:\n"),
        Mistake("a pool without probes", "    probes:\n", "    probe:\n"),
    ]

    private static let files = [
        Mistake("an empty file", text: ""),
        Mistake("a file with comments alone", text: "# nothing\n"),
        Mistake("broken YAML", text: "a: [1, 2\nb: 3"),
        Mistake("a list", text: "- a\n"),
        Mistake("a second document", text: Sample.text + "\n---\na: b\n"),
        Mistake("no sites", text: "version: 1\n"),
        Mistake("aliases of aliases", text: "version: 1\nsites: {}\n" + aliases),
        Mistake("an alias to itself", text: "version: 1\nsites: &a { b: *a }\n"),
        Mistake("a pool that stands in two files", addition: "version: 1\npools:\n  chat: {}\n"),
        Mistake("a daemon in an addition", addition: "daemon: {}\npools: {}\n"),
        Mistake("an addition without pools", addition: "version: 1\n"),
        Mistake("a site that stands in two files", addition: "sites: { lyon: {} }\npools: {}\n"),
    ]

    private static let aliases = (0..<8).map { level in
        let element = level == 0 ? "x" : "*a\(level - 1)"
        return "a\(level): &a\(level) [\(Array(repeating: element, count: 9).joined(separator: ", "))]\n"
    }.joined()
}
