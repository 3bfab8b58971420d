/// The least that each kind has to be told.
enum Smallest {
    static let all =
        databases.map { pool(database: $0) } + services.map { pool(services: $0) }
        + entries.map { pool(entry: $0) } + fences.map { pool(fence: $0) } + probes.map { pool(probe: $0) }
        + notifiers.map { pool(notify: $0) }

    /// What is particular about each, in the same order.
    static let titles = databases + services + entries + fences + probes + notifiers

    static let command = "{ kind: command, operations: { role: [r], promote: [p] } }"
    static let databases = [
        command,
        """
        { kind: postgresql, paris: { host: p, data: /d, control: { kind: pg_ctl } }, \
        lyon: { host: l, data: /d, control: { kind: command, start: [a], stop: [b] } } }
        """,
        "{ kind: sqlserver, user: u, password-credential: c, backup-share: s, paris: { host: p }, lyon: { host: l } }",
    ]
    static let services = [
        "{ kind: systemd, units: [a.service], paris: [p], lyon: [l] }",
        "{ kind: command, operations: { start: [a], stop: [b], status: [c] } }",
    ]
    static let entries = [
        "{ kind: haproxy, socket: /s, backend: b, paris: [p], lyon: [l] }",
        """
        { kind: dns, zone: a.example, record: b.a.example, servers: ["192.0.2.1:53"], \
        paris: [192.0.2.2], lyon: [192.0.2.3] }
        """,
        "{ kind: persistent-chat, host: p, pool: chat.example, paris: [a.example], lyon: [b.example] }",
        "{ kind: command, operations: { switch: [a], where: [b] } }",
    ]
    static let fences = [
        "{ kind: units, units: [a.service] }",
        "{ kind: agent, agent: fence_dummy, options: { paris: { plug: 1 }, lyon: { plug: 2 } } }",
        "{ kind: command, operations: { fence: [a], status: [b] } }",
    ]
    static let probes = [
        "{ kind: postgresql, host: { paris: p, lyon: l }, port: 5432 }", "{ kind: http, url: \"http://a/\" }",
        "{ kind: tcp, host: { paris: p, lyon: l }, port: 80 }", "{ kind: command, argv: [a] }",
    ]
    static let notifiers = ["{ kind: webhook, url: \"https://a/\" }", "{ kind: command, argv: [a] }"]

    static func pool(
        database: String = command, services: String = "", entry: String = "", fence: String = "",
        probe: String = "{ kind: command, argv: [a] }", notify: String = ""
    ) -> String {
        """
        version: 1
        daemon: { notify: [\(notify)] }
        sites:
          paris: { hosts: { p: { address: 192.0.2.10 } } }
          lyon: { hosts: { l: { address: 192.0.2.20 } } }
        pools:
          a:
            primary: paris
            backup: lyon
            probes: { a: \(probe) }
            database: \(database)
            services: [\(services)]
            entry: [\(entry)]
            fence: [\(fence)]

        """
    }
}
