package import Model

extension Request.Name: CustomStringConvertible {
    package var description: String {
        switch self {
        case .failover: "failover"
        case .failback: "failback"
        case .fence: "fence"
        case .unfence: "unfence"
        case .protect: "protect"
        case .drill: "drill"
        case .pause: "pause"
        case .resume: "resume"
        case .ack: "ack"
        case .adopt: "adopt"
        case .runPause: "run pause"
        case .runResume: "run resume"
        case .runAbort: "run abort"
        case .runDisaster: "run disaster"
        case .stepRetry: "step retry"
        case .stepSkip: "step skip"
        case .stepDone: "step done"
        case .stepApprove: "step approve"
        case .reload: "reload"
        }
    }
}

extension Request {
    /// The words after `failoverctl`, without the reason. `names` tells how the sites of the order's pool are called.
    package func line(names: SitePair<String>?) -> String {
        switch self {
        case .move(let pool, _, let mode, let accepted, let digest):
            "\(name) \(pool)" + (mode == .planned ? "" : " --mode=\(mode)") + accepted.options
                + (digest.map { " --plan-digest=\($0)" } ?? "")
        case .fence(let pool), .unfence(let pool), .drill(let pool): "\(name) \(pool)"
        case .protect(let pool, let accepted): "\(name) \(pool)" + accepted.options
        case .pause(let pool, let length):
            "\(name)" + (pool.map { " \($0)" } ?? "") + (length.map { " --for=\($0)" } ?? "")
        case .resume(let pool): "\(name)" + (pool.map { " \($0)" } ?? "")
        case .acknowledge(let pool): "\(name) " + (pool?.name ?? "--all")
        case .adopt(let pool, let site): "\(name) \(pool) --active=" + (names?[site] ?? site.word)
        case .pauseRun(let run), .resumeRun(let run), .abortRun(let run): "\(name) \(run)"
        case .turnDisaster(let run, let accepted): "\(name) \(run)" + accepted.options
        case .step(let run, let step, _, let accepted): "\(name) \(run) \(step)" + accepted.options
        case .reload: "\(name)"
        }
    }

    /// What to type, whole.
    package func command(names: SitePair<String>?) -> String {
        "failoverctl \(line(names: names)) --reason=TEXT"
    }
}

extension Site {
    fileprivate var word: String {
        switch self {
        case .primary: "primary"
        case .backup: "backup"
        }
    }
}
