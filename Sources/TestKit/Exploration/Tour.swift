/// All worlds one after the other, as many at a time as there are cores. Worlds share nothing, so that their numbers
/// do not depend on who was faster.
package enum Tour {
    package static func walk(
        _ worlds: [World], atOnce: Int, progress: @escaping @Sendable (Report) -> Void
    ) async -> [Report] {
        await withTaskGroup(of: (Int, Report).self) { group in
            var reports: [Report?] = worlds.map { _ in nil }
            var next = 0
            func begin() {
                guard next < worlds.count else { return }
                let (place, world) = (next, worlds[next])
                next += 1
                group.addTask { (place, Explorer.explore(world: world, limit: 150_000, progress: progress)) }
            }
            for _ in 0..<max(1, atOnce) { begin() }
            while let (place, report) = await group.next() {
                reports[place] = report
                begin()
            }
            return reports.compactMap { $0 }
        }
    }
}
