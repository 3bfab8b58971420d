package import Model
package import Orchestration

/// What the daemon has to do for an order: hand it to the core, or read the configuration first.
package enum OrderAction: Hashable, Sendable {
    case request(Request)
    case reload
}

extension OrderTarget {
    /// `sites` knows the names of a pool's sites, and nil where there is no such pool.
    package func action(
        _ body: OrderBody, sites: (PoolID) -> SitePair<String>?
    ) throws(Problem) -> OrderAction {
        switch self {
        case .pool(let pool, let order): .request(try Self.request(pool, order, body, sites))
        case .everything(.pause): .request(.pause(nil, length: body.length))
        case .everything(.resume): .request(.resume(nil))
        case .everything(.ack): .request(.acknowledge(nil))
        case .everything(.reload): .reload
        case .run(let run, .pause): .request(.pauseRun(run))
        case .run(let run, .resume): .request(.resumeRun(run))
        case .run(let run, .abort): .request(.abortRun(run))
        case .run(let run, .disaster): .request(.turnDisaster(run, body.accepted))
        case .step(let run, let step, let order): .request(.step(run, step, order, body.accepted))
        }
    }

    private static func request(
        _ pool: PoolID, _ order: PoolOrder, _ body: OrderBody, _ sites: (PoolID) -> SitePair<String>?
    ) throws(Problem) -> Request {
        switch order {
        case .failover: .move(pool, .failover, body.mode ?? .planned, body.accepted, digest: body.planDigest)
        case .failback: .move(pool, .failback, body.mode ?? .planned, body.accepted, digest: body.planDigest)
        case .fence: .fence(pool)
        case .unfence: .unfence(pool)
        case .protect: .protect(pool, body.accepted)
        case .drill: .drill(pool)
        case .pause: .pause(pool, length: body.length)
        case .resume: .resume(pool)
        case .ack: .acknowledge(pool)
        case .adopt: .adopt(pool, try site(body.active ?? "", of: pool, sites))
        }
    }

    private static func site(
        _ name: String, of pool: PoolID, _ sites: (PoolID) -> SitePair<String>?
    ) throws(Problem) -> Site {
        guard let names = sites(pool) else { throw Problem.noPool(pool) }
        for site in Site.allCases where names[site] == name { return site }
        throw Problem(
            "The order is not understood", status: 400, detail: "\(pool) has no site `\(name)`",
            hint: "its sites are \(names.primary) and \(names.backup)")
    }
}

extension Actor {
    /// The name of the uid, with the one that is claimed under sudo beside it.
    package static func person(_ name: String, claiming claimed: String?) -> Actor {
        guard let claimed, claimed != name else { return .person(name) }
        return .person("\(name) (sudo: \(claimed))")
    }
}

extension Problem {
    package static func noPool(_ pool: PoolID) -> Problem {
        Problem(
            "Not found", status: 404, detail: "no pool is called `\(pool)`", hint: "failoverctl status lists the pools")
    }

    package static func noRun(_ run: RunID) -> Problem {
        Problem("Not found", status: 404, detail: "there is no run \(run)", hint: "failoverctl runs lists them")
    }
}
