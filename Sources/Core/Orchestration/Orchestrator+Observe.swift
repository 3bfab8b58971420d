import Judgement
import Model
import Runbook

// What was seen goes onto the boards; what it means is judged by `settle`.

extension Orchestrator {
    mutating func observe(_ observation: Observation, at now: Instant) {
        guard let index = book.index(of: observation.pool) else { return }
        note(observation, for: index, at: now)
        settle(index, at: now)
    }

    /// Only the boards: allowed even while nothing can be recorded.
    mutating func note(_ observation: Observation, for index: Int, at now: Instant) {
        let pool = senses[index].settings.pool
        let site = observation.site
        let asked = min(observation.asked, now)
        switch observation.sight {
        case .probe(let probe, let answer):
            guard pool.probes.indices.contains(probe) else { return }
            senses[index].board.record(answer, of: probe, at: site, asked: asked, settings: pool.probes[probe])
            if senses[index].sayings[probe][site] != observation.evidence {
                senses[index].sayings[probe][site] = observation.evidence
            }
            if pool.probes[probe].purpose == .ordinary, answer == .dead || answer == .degraded {
                senses[index].evidence[site] = "\(pool.probes[probe].name): \(observation.evidence)"
            }
            guard pool.probes[probe].purpose == .vital else { return }
            if answer != .unknown { senses[index].evidence[site] = observation.evidence }
            if answer.countsAsAlive, site == book.pools[index].active { noteAlive(index, asked: asked, at: now) }
        case .database(let reading):
            noteDatabase(reading, at: site, for: index, asked: asked, at: now)
        case .fence(let fence, let status):
            guard pool.fences.indices.contains(fence) else { return }
            guard asked > senses[index].floors.fences[site] else { return }
            senses[index].fences.record(status, of: fence, at: site, asked: asked)
        case .entry(let entry, let reading):
            guard pool.entries.indices.contains(entry) else { return }
            guard asked > senses[index].floors.entries else { return }
            senses[index].entries[entry] = reading
        case .hosts(let answer):
            senses[index].hosts[site] = answer
        }
    }

    /// A sign of life goes to disk with the log's position of the same second; by itself only where none comes.
    private mutating func noteAlive(_ index: Int, asked: Instant, at now: Instant) {
        senses[index].marks.lastAlive = asked
        let isSampled = senses[index].marks.sample.map { now - $0.taken <= senses[index].rolePatience } ?? false
        if !isSampled { mark(index, at: now) }
    }

    private mutating func noteDatabase(
        _ reading: DatabaseReading, at site: Site, for index: Int, asked: Instant, at now: Instant
    ) {
        guard asked > senses[index].floors.databases else { return }
        let active = book.pools[index].active
        senses[index].log.record(reading, at: site, active: active, asked: asked)
        guard site == active, reading.role == .active, let written = reading.written else { return }
        senses[index].marks.sample = LogSample(position: written, lineage: reading.lineage, taken: asked)
        mark(index, at: now)
    }

    /// The last known position and the last sign of life go to disk at most once a second.
    private mutating func mark(_ index: Int, at now: Instant) {
        if let last = senses[index].markedAt, now - last < .seconds(1) { return }
        senses[index].markedAt = now
        turn.marked.append(book.pools[index].id)
    }

    // MARK: - Tilt

    mutating func tilt(_ cause: TiltCause, _ length: Interval, at now: Instant) {
        guard length > Self.tiltThreshold || length < .zero - Self.tiltThreshold else { return }
        for index in senses.indices {
            if book.pools[index].tiltSince == nil {
                senses[index].board.countAnew()
                record(.tiltBegan(cause), for: index, at: now)
            }
            settle(index, at: now)
        }
    }

    mutating func tendTilt(_ index: Int, at now: Instant) {
        guard let since = book.pools[index].tiltSince else { return }
        let isAnswered = reading(index, at: now).hasAnswers(\.downAfter, at: Site.allCases)
        if isAnswered || now - since >= Self.tiltLimit { record(.tiltEnded, for: index, at: now) }
    }

    // MARK: - Readings

    func reading(_ index: Int, at now: Instant) -> HealthReading {
        HealthReading(
            senses[index].board, probes: senses[index].settings.pool.probes, active: book.pools[index].active,
            at: now)
    }

    func role(_ index: Int, _ site: Site, at now: Instant) -> Role {
        senses[index].log.role(site, at: now, patience: senses[index].rolePatience)
    }

    /// A site is fenced when any of its fences says so now.
    func fenceStatus(_ index: Int, _ site: Site, at now: Instant) -> FenceStatus {
        senses[index].fences.status(at: site, now: now)
    }
}
