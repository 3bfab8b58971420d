import DriverKit
package import Model
import Orchestration
import Synchronization

/// Two sites as they really are, whatever the daemon believes. Scripted drivers look at it and change it; a test kills
/// sites, makes drivers hang, and reads what was done.
package final class World: Sendable {
    package struct SiteState: Hashable, Sendable {
        /// Nothing there answers.
        package var isDead = false
        package var isFenced = false
        package var role = Role.standby
        package var position: Int64 = 1_000
        package var areServicesRunning = false
    }

    /// One thing that was really done.
    package struct Deed: Hashable, Sendable {
        package var name: String
        package var site: Site
        package var attempt: AttemptID
        /// Whether the journal had the attempt's intent when it was done.
        package var wasDurable: Bool
    }

    private struct State {
        var sites = SitePair(primary: SiteState(), backup: SiteState())
        var entry = EntryReading.primary
        var deeds: [Deed] = []
        var hanging: Set<String> = []
        var asked: [String: Int] = [:]
    }

    private let state: Mutex<State>
    private let isDurable: @Sendable (AttemptID) -> Bool

    /// The primary serves and the backup follows it.
    package init(isDurable: @escaping @Sendable (AttemptID) -> Bool) {
        var state = State()
        state.sites.primary.role = .active
        state.sites.primary.areServicesRunning = true
        self.state = Mutex(state)
        self.isDurable = isDurable
    }

    package subscript(site: Site) -> SiteState {
        get { state.withLock { $0.sites[site] } }
        set { state.withLock { $0.sites[site] = newValue } }
    }

    package func change(_ site: Site, _ body: (inout SiteState) -> Void) { state.withLock { body(&$0.sites[site]) } }
    package func kill(_ site: Site) { change(site) { $0.isDead = true } }

    package var entry: EntryReading {
        get { state.withLock { $0.entry } }
        set { state.withLock { $0.entry = newValue } }
    }

    package var deeds: [Deed] { state.withLock { $0.deeds } }
    package func count(_ name: String) -> Int { deeds.count { $0.name == name } }
    /// How often a question of this name was put.
    package func asked(_ name: String) -> Int { state.withLock { $0.asked[name] ?? 0 } }

    /// A deed or a question of this name does not come back until it is let go, whatever happens to its task.
    package func hang(_ name: String) { state.withLock { _ = $0.hanging.insert(name) } }
    package func letGo(_ name: String) { state.withLock { _ = $0.hanging.remove(name) } }

    func ask(_ name: String) async {
        state.withLock { $0.asked[name, default: 0] += 1 }
        await wait(name)
    }

    func wait(_ name: String) async {
        while state.withLock({ $0.hanging.contains(name) }) {
            // On a task of its own, because one who hangs does not hear that he was cancelled.
            await Task.detached { try? await Task.sleep(for: .milliseconds(5)) }.value
        }
    }

    /// Waits where it is to hang, then notes the deed and changes the site.
    func perform(_ name: String, _ site: Site, _ task: Assignment, _ body: (inout SiteState) -> Void) async {
        await wait(name)
        let deed = Deed(
            name: name, site: site, attempt: task.order.id, wasDurable: isDurable(task.order.id))
        state.withLock { state in
            state.deeds.append(deed)
            body(&state.sites[site])
        }
    }
}
