import Configuration
import Foundation

/// The configuration of the contract, word for word, and ways to change it.
enum Sample {
    static let text = #"""
        version: 1
        daemon:
          state: /var/lib/failoverd
          socket: /run/failoverd/control.sock
          http: 127.0.0.1:9464            # read-only HTTP: metrics, health, status page; leave out to switch off
          operators: [failover]           # Unix groups that may give orders; root and the daemon's own user always may
          storm: { pools: 3, within: 10m }
          notify:                         # told of every transition, blocked or overdue run; at least once, through an outbox
            - { kind: webhook, url: "https://hooks.example.org/x", timeout: 5s }
            - { kind: command, argv: [/usr/local/bin/page], timeout: 10s }
        sites:
          paris: { hosts: { paris-db: { address: 10.77.1.10, reach: ssh, user: failover }, paris-app: { address: 10.77.1.11, reach: ssh, user: failover } } }
          lyon:  { hosts: { lyon-db:  { address: 10.77.2.10, reach: ssh, user: failover }, lyon-app:  { address: 10.77.2.11, reach: ssh, user: failover } } }
        pools:
          chat:
            primary: paris
            backup: lyon
            policy:                       # the values shown are the defaults, except level, whose default is observe
              level: automatic            # observe | propose | automatic
              min-outage: 15s
              max-loss: 16MiB             # or none: judged by max-lag alone
              max-lag: 30s
              lag-sample-age: 60s
              cooldown: 10m
              failback-hold: 10m
              run-deadline: 1h
              rejoin: ask                 # ask | automatic
              keep-divergent: true
            probes:
              database: { kind: postgresql, vital: true, interval: 1s, timeout: 2s, down-after: 3, up-after: 5 }
              web:      { kind: http, url: { paris: "http://10.77.1.11/health", lyon: "http://10.77.2.11/health" }, where: active }
              witness:  { kind: command, role: witness, where: paris, from: lyon-app, argv: [pg_isready, -h, 10.77.1.10] }
            database:
              kind: postgresql            # postgresql | sqlserver | command
              user: failover
              paris: { host: paris-db, port: 5432, data: /var/lib/postgresql/15/main, control: { kind: systemd, unit: "postgresql@15-main.service" } }
              lyon:  { host: lyon-db,  port: 5432, data: /var/lib/postgresql/15/main, control: { kind: systemd, unit: "postgresql@15-main.service" } }
            services:
              - { kind: systemd, name: chat, units: [chat.service], paris: [paris-app], lyon: [lyon-app] }
            entry:
              - { kind: haproxy, name: front, socket: /run/haproxy/admin.sock, backend: chat, paris: [paris-app], lyon: [lyon-app] }
            fence:                        # tried in order; at least one must be reachable when the whole site is dark
              - { kind: units, name: mild, units: ["postgresql@15-main.service", chat.service] }      # kill, mask, read back; for a site that still answers
              - { kind: agent, name: power, agent: fence_apc, options: { paris: { ip: 10.99.0.2, plug: 3 }, lyon: { ip: 10.99.0.2, plug: 4 } }, password-credential: pdu }
            runbooks:                     # optional; the defaults otherwise (SEMANTICS section 3)
              failover: [fence, stop-services, freeze, drain, promote, switch-entry, start-services, verify, protect]
        """#

    /// The sample with one piece of its text put in the place of another.
    static func changed(_ old: String, _ new: String, in text: String = text) -> String {
        precondition(text.contains(old), "the sample has no \(old)")
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
        return text + "\n" + twin
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
