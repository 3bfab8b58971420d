import Configuration
import Foundation
import Kinds
import Model
import Testing

@Suite struct ExampleTests {
    @Test func `the example of the contract becomes what the core is told`() throws {
        let configuration = try Sample.read(Sample.text)
        let pool = try #require(configuration.settings.pools.first)
        var policy = Policy()
        policy.level = .automatic
        #expect(pool.policy == policy, "the contract shows the core's own defaults")
        #expect(pool.id == PoolID("chat"))
        #expect(pool.siteNames == SitePair(primary: "paris", backup: "lyon"))
        #expect(pool.probes.map(\.name) == ["database", "web", "witness"])
        #expect(pool.probes.map(\.purpose) == [.vital, .ordinary, .witness])
        #expect(pool.probes.map(\.place) == [.both, .active, .only(.primary)])
        #expect(pool.fences.map(\.stopsWholeSite) == [false, true])
        #expect(pool.fences.map(\.coversServices) == [true, false])
        #expect(
            pool.failover?.map(\.verb.description).joined(separator: " ") == """
                fence stop-services freeze drain promote switch-entry start-services verify protect
                """)
        #expect(pool.failback == nil)
        #expect(configuration.settings.storm == StormLimit())
    }

    @Test(arguments: ["postgresql-two-site", "demo"])
    func `an example that is shipped has no problems`(name: String) throws {
        let path = Golden.root.appending(path: "config/\(name).yaml").path
        #expect(throws: Never.self) { try Configuration.load(path) }
    }

    @Test(arguments: ["postgresql-two-site", "demo"])
    func `what is shown of an example means the same and is shown the same again`(name: String) throws {
        let files = try ConfigurationFile.files(at: Golden.root.appending(path: "config/\(name).yaml").path)
        let shown = try Configuration.shown(files)
        let again = [ConfigurationFile("shown.yaml", text: shown)]
        #expect(try Configuration.read(files).settings == Configuration.read(again).settings)
        #expect(try Configuration.read(files).pools == Configuration.read(again).pools)
        #expect(
            try Configuration.shown(again).replacing("  # default", with: "")
                == shown.replacing("  # default", with: ""))
    }

    @Test func `a description survives being kept and read back`() throws {
        let pools = try Sample.read(Sample.text).pools
        let kept = try JSONEncoder().encode(pools)
        #expect(try JSONDecoder().decode([PoolDescription].self, from: kept) == pools)
    }

    @Test func `every default that is written somewhere can be read`() throws {
        // The smallest pool of each kind makes every default of that kind be read.
        for text in Smallest.all { #expect(Sample.problems(text) == []) }
    }
}
