import Model

// How the logs grow and travel. Nothing is written tick by tick: whoever wants to know moves the databases on first.

extension World {
    /// Brings a pool's databases to this instant.
    mutating func move(_ pool: Int, to now: Int64) {
        let since = pools[pool].movedAt
        guard now > since else { return }
        pools[pool].movedAt = now
        guard since != Int64.min else { return }
        for plant in 0..<2 where takesWrites(pool, plant) {
            pools[pool].databases[plant].end += pools[pool].rate * (now - since)
            pools[pool].databases[plant].replayed = pools[pool].databases[plant].end
            pools[pool].databases[plant].newestLog = now
        }
        guard isShipping else { return }
        for plant in 0..<2 where role(pool, plant) == .standby && isOpen(pool, 1 - plant) {
            ship(pool, to: plant, for: now - since, at: now)
        }
    }

    mutating func moveAll(to now: Int64) { for pool in pools.indices { move(pool, to: now) } }

    private mutating func ship(_ pool: Int, to plant: Int, for length: Int64, at now: Int64) {
        let source = pools[pool].databases[1 - plant]
        guard histories.follows(pools[pool].databases[plant], source) else { return }
        let gap = source.end - pools[pool].databases[plant].end
        let trail = takesWrites(pool, 1 - plant) ? pools[pool].lag * pools[pool].rate : 0
        let moved = max(0, min(gap - trail, pools[pool].shipRate * length))
        if moved > 0 || source.history != pools[pool].databases[plant].history {
            pools[pool].databases[plant].end += moved
            pools[pool].databases[plant].history = source.history
            let behind = pools[pool].rate > 0 ? (gap - moved) / pools[pool].rate : 0
            pools[pool].databases[plant].newestLog = max(
                pools[pool].databases[plant].newestLog, min(source.newestLog, now - behind))
        }
        if pools[pool].replays {
            let database = pools[pool].databases[plant]
            pools[pool].databases[plant].replayed = max(database.replayed, database.end - pools[pool].heldBack)
        }
    }

    /// What a database says when it is asked; nil when nobody answers.
    func reading(_ pool: Int, _ plant: Int, axis: Int64) -> DatabaseReading? {
        guard isReached(plant), let role = role(pool, plant) else { return nil }
        let database = pools[pool].databases[plant]
        let lineage = pools[pool].namesLineage ? histories.lineage(database.history) : nil
        switch role {
        case .active: return DatabaseReading(role: .active, written: database.end, lineage: lineage)
        case .standby:
            if database.isFrozen { return DatabaseReading(role: .standby, received: database.end, lineage: lineage) }
            return DatabaseReading(
                role: .standby, received: database.end, replayed: database.replayed,
                newestLog: Instant(milliseconds: database.newestLog - axis), lineage: lineage)
        case .stopped, .unknown: return DatabaseReading(role: role)
        }
    }
}
