import Configuration
import Model
import Testing

@Suite struct IdentityTests {
    private func pool(_ text: String) throws -> PoolSettings {
        try #require(try Sample.read(text).settings.pools.first)
    }

    private func pool(_ old: String, _ new: String) throws -> PoolSettings { try pool(Sample.changed(old, new)) }

    @Test(arguments: [
        ("      min-outage: 15s\n", ""),
        ("interval: 1s, timeout: 2s, down-after: 3, up-after: 5", "up-after: 5, timeout: 2000ms"),
        ("port: 5432, data", "data"),
        ("kind: haproxy, name: front,", "name: front, kind: haproxy, hosts: [local], drain: 0,"),
        ("level: automatic", "level: observe"),
        ("cooldown: 10m", "cooldown: 20m"),
    ])
    func `what means the same, or changes no command, changes neither name`(old: String, new: String) throws {
        #expect(try pool(old, new).identity == pool(Sample.text).identity)
        #expect(try pool(old, new).digest == pool(Sample.text).digest)
    }

    @Test(arguments: [
        ("units: [chat.service]", "units: [chat2.service]"), ("timeout: 2s", "timeout: 3s"),
        ("backend: chat", "backend: talk"), (" verify, protect]", " verify]"),
        ("user: failover }, paris-app", "user: root }, paris-app"),
        ("      user: failover\n", "      user: other\n"), ("max-loss: 16MiB", "max-loss: 1MiB"),
        ("password-credential: pdu", "password-credential: pdu2"),
        ("keep-divergent: true", "keep-divergent: false"),
    ])
    func `what changes a command changes the digest and not the identity`(old: String, new: String) throws {
        #expect(try pool(old, new).digest != pool(Sample.text).digest)
        #expect(try pool(old, new).identity == pool(Sample.text).identity)
    }

    @Test(arguments: [
        ("plug: 3", "plug: 5"), ("port: 5432", "port: 5433"), ("10.77.2.11, reach", "10.77.2.12, reach"),
        ("10.77.1.10, reach", "10.77.1.12, reach"), ("name: mild, ", ""), ("/15/main, control", "/16/main, control"),
        ("kind: units, name: mild, units", "kind: units, name: mild, shared: true, units"),
    ])
    func `what makes it another pool changes the identity`(old: String, new: String) throws {
        #expect(try pool(old, new).identity != pool(Sample.text).identity)
    }

    @Test func `roles exchanged are another pool`() throws {
        let exchanged = Sample.changed("primary: paris\n    backup: lyon", "primary: lyon\n    backup: paris")
        #expect(try pool(exchanged).identity != pool(Sample.text).identity)
    }

    @Test func `a value for each site that is the same for both is that value`() throws {
        let each = Sample.changed("units: [chat.service]", "units: { paris: [chat.service], lyon: [chat.service] }")
        #expect(try pool(each).digest == pool(Sample.text).digest)
    }

    @Test func `a change in one pool leaves the names of the others`() throws {
        let before = try Sample.read(Sample.twin()).settings.pools
        let after = try Sample.read(Sample.twin([("plug: 5", "plug: 9")])).settings.pools
        #expect(before[0].identity == after[0].identity && before[1].identity != after[1].identity)
    }
}
