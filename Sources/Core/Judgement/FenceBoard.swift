package import Model

/// What every fence last said of each site.
package struct FenceBoard: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var status: FenceStatus
        package var asked: Instant
    }

    private var entries: [SitePair<Entry?>]

    package init(fences: Int) { entries = Array(repeating: SitePair(both: nil), count: fences) }

    /// An answer is good for this long. Fences are asked every 20 s.
    package static let patience = Interval.seconds(60)

    package mutating func record(_ status: FenceStatus, of fence: Int, at site: Site, asked: Instant) {
        entries[fence][site] = Entry(status: status, asked: asked)
    }

    package mutating func forget(_ site: Site) {
        for fence in entries.indices { entries[fence][site] = nil }
    }

    package func entry(of fence: Int, at site: Site) -> Entry? { entries[fence][site] }

    package func status(of fence: Int, at site: Site, now: Instant) -> FenceStatus {
        guard let entry = entries[fence][site], now - entry.asked <= Self.patience else { return .unknown }
        return entry.status
    }

    /// All fences of a site as one word: `fenced` when any says so, `notFenced` when all do.
    package func status(at site: Site, now: Instant) -> FenceStatus {
        var all = FenceStatus.notFenced
        for fence in entries.indices {
            switch status(of: fence, at: site, now: now) {
            case .fenced: return .fenced
            case .unknown: all = .unknown
            case .notFenced: break
            }
        }
        return entries.isEmpty ? .unknown : all
    }

    package func nextVoid(after now: Instant) -> Instant? {
        var next: Instant?
        for fence in entries.indices {
            for site in Site.allCases {
                guard let entry = entries[fence][site] else { continue }
                let voidAt = entry.asked + Self.patience + .milliseconds(1)
                if voidAt > now { next = next.map { min($0, voidAt) } ?? voidAt }
            }
        }
        return next
    }

    package mutating func shift(by length: Interval) {
        for fence in entries.indices {
            for site in Site.allCases {
                if let asked = entries[fence][site]?.asked { entries[fence][site]?.asked = asked + length }
            }
        }
    }
}
