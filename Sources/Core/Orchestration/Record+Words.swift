package import Model
import Judgement
import Runbook

// A row of the audit as one sentence. Where it goes on, the reader of `history` and of a notification needs no other.

extension Record {
    package func text(names: SitePair<String>) -> String { text(Wording(sites: names)) }

    /// Told with all names, by one who knows the pool as it was before the row; `Narrator` does.
    package func text(_ wording: Wording) -> String {
        switch change {
        case .run(let id, .stepUndone(let step)) where !actor.isAutomatic:
            "run \(id): \(wording.step(step, of: id)) counts as taken back, by order"
        case .run(let id, let change): change.text(id, wording)
        case .started, .stopped, .crashBrakeSet, .crashBrakeCleared, .everythingPaused, .everythingResumed,
            .stormLatched, .stormCleared, .settingsLoaded:
            daemonText(wording)
        case .paused, .resumed, .pauseEndedInOutage, .pauseSpoken, .tiltBegan, .tiltEnded: brakeText(wording)
        case .siteHealth, .outageBegan, .outageEnded, .homeWell, .protected, .contradicted, .agreed:
            sightText(wording)
        case .poolAdded, .poolRemoved, .identityChanged, .restored, .phase, .activeFound, .activated, .adopted,
            .fenceRecorded, .fenceLifting, .fenceLifted:
            stateText(wording)
        case .gates(let verdicts): verdicts.text(since: wording.before?.gates ?? [])
        case .decided(let decision): decision.sentence
        case .attentionRaised(let kind): kind.text(wording)
        case .attentionCleared(let kind): "no attention needed any more: \(kind)"
        case .acknowledged: "the end of the last run is acknowledged"
        case .leftAtWork(let displaced):
            "an attempt of run \(displaced.attempt.run) may still be at work; nothing begins until it is surely over"
        case .orderRefused(let name, let refusal): "the order \(name) is refused: \(refusal.text(names: wording.sites))"
        case .reportDropped(let id):
            "a report is dropped: attempt \(id.number) at \(id.direction.prefix)\(wording.step(id.step, of: id.run)) "
                + "of run \(id.run) is not in flight"
        }
    }

    private func daemonText(_ wording: Wording) -> String {
        switch change {
        case .started(let note): note.sentence
        case .stopped: "the daemon stops as it was told"
        case .crashBrakeSet:
            "the crash brake is set: no automatic run starts and none fences until an operator resumes"
        case .crashBrakeCleared: "the crash brake is released"
        case .everythingPaused(let until): "everything is paused\(wording.length(until: until))"
        case .everythingResumed: "everything goes on"
        case .stormLatched: "the storm brake is set: no further automatic run starts until ack --all"
        case .stormCleared: "the storm brake is released"
        case .settingsLoaded(let raisedLevel):
            raisedLevel ? "the pool's level is raised; an outage counts from now on" : "another configuration is loaded"
        case _: ""
        }
    }

    private func brakeText(_ wording: Wording) -> String {
        switch change {
        case .paused(let until): "the pool is paused\(wording.length(until: until))"
        case .resumed: "the pool goes on"
        case .pauseEndedInOutage:
            "the pause ended in mid-outage: it holds until \(wording.active) was seen up, or resume"
        case .pauseSpoken:
            wording.before?.pause?.until == nil ? "the pause still lasts" : "the pause ends in ten minutes"
        case .tiltBegan(.loopLate(let length)):
            "tilt: the daemon's own loop was late by \(length), and it distrusts what it thought it knew"
        case .tiltBegan(.clockJumped(let length)):
            "tilt: a clock jumped by \(length), and the daemon distrusts what it thought it knew"
        case .tiltEnded: "tilt is over: the daemon has looked again"
        case _: ""
        }
    }

    private func sightText(_ wording: Wording) -> String {
        switch change {
        case .siteHealth(let site, let health, let evidence):
            "\(wording.sites[site]) is \(health)" + (evidence.isEmpty ? "" : ": \(evidence)")
        case .outageBegan(let outage):
            "an outage of \(wording.active) begins: probe \(wording.probe(outage.probe)) is down"
                + (wording.now.map { ", first dead \($0 - outage.firstDead) ago" } ?? "")
        case .outageEnded: "the outage of \(wording.active) is over: it answers again"
        case .homeWell(let isWell):
            isWell
                ? "\(wording.sites.primary), home, is well" : "\(wording.sites.primary), home, is fenced or silent"
        case .protected(let isProtected):
            isProtected
                ? "the pool is protected: \(wording.standby) follows \(wording.active)"
                : "the pool is not protected: \(wording.standby) does not follow \(wording.active)"
        case .contradicted(.oldActive): "\(wording.standby), which was left, answers active; \(wording.active) serves"
        case .contradicted(.activeIsStandby): "\(wording.active), which should serve, answers standby"
        case .contradicted(.otherIsActive): "\(wording.standby), which should follow, answers active"
        case .agreed: "the databases agree with the ledger again"
        case _: ""
        }
    }

    private func stateText(_ wording: Wording) -> String {
        switch change {
        case .poolAdded: return "the pool is added"
        case .poolRemoved: return "the pool is removed from the configuration"
        case .identityChanged: return "the pool's sites, roles, database or fences are other ones"
        case .restored(let floor): return "the ledger is an older one; the next epoch will be above \(floor)"
        case .phase(let phase): return "the phase is \(phase)"
        case .activeFound(let site): return "\(wording.sites[site]) is found active"
        case .activated(let site, let loss):
            return "\(wording.sites[site]) is active from here on" + (loss.map { "; \($0.sentence)" } ?? "")
        case .adopted(let site, let epoch): return "\(wording.sites[site]) is adopted as active, epoch \(epoch)"
        case .fenceRecorded(let site): return "\(wording.sites[site]) is fenced"
        case .fenceLifting(let site): return "\(wording.sites[site]) is being let back"
        case .fenceLifted(let site): return "\(wording.sites[site]) is not fenced any more"
        case _: return ""
        }
    }
}

extension StartNote {
    fileprivate var sentence: String {
        let away = downtime == .zero ? "the daemon starts" : "the daemon starts; nobody watched for \(downtime)"
        let boot = shift == .zero ? "" : "; the machine has booted meanwhile"
        return away + boot + (isRestored ? "; its ledger is an older one than the newest known" : "")
    }
}

extension LossReport {
    fileprivate var sentence: String {
        if exact == 0 { return "nothing is lost" }
        if let exact { return "\(exact) bytes are lost" }
        let known = known.map { "\($0) bytes are known to be lost" } ?? "nobody can say what is lost"
        return known + (blind.map { ", and what was written in the last \($0) was not seen" } ?? "")
    }
}

extension [GateVerdict] {
    /// The gates whose word is another than before; where nothing was noted before, those that hold the move back.
    fileprivate func text(since notes: [GateNote]) -> String {
        var told: [String] = []
        for verdict in self {
            let note = notes.first { $0.gate == verdict.gate }
            let isNew = note.map { $0 != GateNote(verdict) } ?? !verdict.opens
            if isNew { told.append(verdict.sentence) }
        }
        return "gates: " + (told.isEmpty ? "all pass" : told.joined(separator: "; "))
    }
}

extension GateVerdict {
    package var sentence: String {
        switch verdict {
        case .pass: "\(gate) passes (\(reason))"
        case .fail: "\(gate) fails (\(reason))"
        case .unknown: "\(gate) is unknown (\(reason))"
        }
    }
}

extension Attention {
    /// With what the pool knows of it, and the line to type.
    fileprivate func text(_ wording: Wording) -> String {
        guard let pool = wording.before else { return "attention, \(self): \(sentence)" }
        let hint = pool.hint(for: self, names: wording.sites).map { "; to do: \($0)" } ?? ""
        return "attention, \(self): \(pool.text(of: self, names: wording.sites))" + hint
    }
}

extension Decision {
    fileprivate var sentence: String {
        switch self {
        case .stay: "decided: stay"
        case .wouldFailOver: "decided: at level automatic the pool would fail over now"
        case .propose(let needed): "decided: propose a disaster failover\(needed.options)"
        case .failOver: "decided: fail over"
        }
    }
}
