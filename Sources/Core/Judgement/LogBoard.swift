package import Model

/// What the two databases last said of themselves, and how far the standby is behind.
package struct LogBoard: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var reading: DatabaseReading
        package var asked: Instant
    }

    private struct Milestone: Hashable, Sendable {
        var position: Int64
        var at: Instant
    }

    private var entries = SitePair<Entry?>(both: nil)
    /// Whether the standby's position grew at its newest reading, or stood at the active's.
    private var follows = false
    /// When the active was first seen at or above a position. Thinned out when long; the oldest stays.
    private var milestones: [Milestone] = []
    private static let milestoneLimit = 64

    package init() {}

    package mutating func record(_ reading: DatabaseReading, at site: Site, active: Site?, asked: Instant) {
        let earlier = entries[site]
        entries[site] = Entry(reading: reading, asked: asked)
        if site == active {
            if let written = reading.written { pass(written, at: asked) }
        } else if let held = reading.held {
            let grew = earlier?.reading.held.map { held > $0 } ?? false
            let isLevel = active.flatMap { entries[$0]?.reading.written }.map { held >= $0 } ?? false
            follows = grew || isLevel
        }
    }

    package mutating func forget(_ site: Site) { entries[site] = nil }

    private mutating func pass(_ position: Int64, at instant: Instant) {
        if let last = milestones.last, last.position >= position { return }
        milestones.append(Milestone(position: position, at: instant))
        guard milestones.count > Self.milestoneLimit else { return }
        milestones = milestones.indices.filter { $0 % 2 == 0 || $0 == milestones.count - 1 }.map { milestones[$0] }
    }

    package func entry(_ site: Site) -> Entry? { entries[site] }

    /// A site's newest reading, unless it is older than the patience.
    package func reading(_ site: Site, at now: Instant, patience: Interval) -> DatabaseReading? {
        guard let entry = entries[site], now - entry.asked <= patience else { return nil }
        return entry.reading
    }

    /// Whether the site was asked at all, whatever it answered. Until then its silence says nothing.
    package func wasAsked(_ site: Site) -> Bool { entries[site] != nil }

    package func role(_ site: Site, at now: Instant, patience: Interval) -> Role {
        guard let asked = entries[site]?.asked, now - asked <= patience else { return .unknown }
        return entries[site]?.reading.role ?? .unknown
    }

    /// When a reading that is good now will be too old.
    package func nextVoid(after now: Instant, patience: Interval) -> Instant? {
        var next: Instant?
        for site in Site.allCases {
            guard let entry = entries[site] else { continue }
            let voidAt = entry.asked + patience + .milliseconds(1)
            if voidAt > now { next = next.map { min($0, voidAt) } ?? voidAt }
        }
        return next
    }

    package var isFollowing: Bool { follows }

    /// The first time the active was seen at or above a position; nil where it was never seen there.
    package func firstSeen(at position: Int64) -> Instant? {
        milestones.first { $0.position >= position }?.at
    }

    package mutating func shift(by length: Interval) {
        for site in Site.allCases {
            if let asked = entries[site]?.asked { entries[site]?.asked = asked + length }
            if let log = entries[site]?.reading.newestLog { entries[site]?.reading.newestLog = log + length }
        }
        for index in milestones.indices { milestones[index].at = milestones[index].at + length }
    }
}
