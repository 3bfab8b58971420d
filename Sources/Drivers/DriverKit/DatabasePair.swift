package import Model

/// What can be done to a pair of databases of which one ships its log to the other.
package enum DatabaseAct: Hashable, Sendable {
    /// Close the database of the site for writes, ship the last log, stay closed through a restart of its host.
    /// Done: role `stopped` or `standby`; evidence `.token(end)`. The first attempt of a planned move is performed even
    /// where all looks done, and must then name the token.
    case freeze(Site)
    /// Open again what `freeze` closed. Done: role `active`.
    case thaw(Site)
    /// Make the database of the site apply every log that exists. Done: evidence `.position(replayed)`.
    /// Planned: exactly `task.order.known.token`; a position above it fails terminally. Disaster: no more can come.
    case drain(Site)
    /// Open the database of the site for writing. Done: role `active` and, where there is one, the new timeline;
    /// evidence `.promoted(position:lineage:)`. There is no way back from it.
    case promote(Site)
    /// Rebuild the database of the site as the secondary of the other one, or let it follow again where that suffices.
    /// Done: role `standby`, lineage the same, following, within `max-loss`; evidence `.divergence(bytes)`.
    /// Before anything is overwritten, what the site has and its source lacks is measured and kept aside; where that
    /// cannot be done (`task.order.mayDiverge`, and no `.divergence` among `task.order.accepted`), fail with
    /// `kind: .divergence` and overwrite nothing. Shows progress.
    case seed(Site)
    /// In-site redundancy of the database that is active at the site.
    case protectLocally(Site)
    /// Close a database that came up active by itself at a site that is let back. No token is wanted.
    /// Done: the role is neither `active` nor `unknown`.
    case shut(Site)

    package var site: Site {
        switch self {
        case .freeze(let site), .thaw(let site), .drain(let site), .promote(let site), .seed(let site),
            .protectLocally(let site), .shut(let site):
            site
        }
    }
}

/// The role of a database technology. One instance serves one pool and knows both sites.
///
/// Each act is carried out by the engine as check, perform, check:
/// - `check` changes nothing, asks the world anew each time, and answers in three values;
/// - `perform` does it once and says only whether it is over. Credentials are read at each attempt. Whatever it starts
///   must end by `task.deadline`, here and on the far side; when the calling task is cancelled, end it and return.
/// - `places` names every place where something that the attempt started may still be at work after the daemon has
///   died: the reaches through which it performs. Empty when all happens over a connection that dies with the daemon.
///
/// After a `perform` that has ended, the engine asks `check` until it says done or the attempt's time is up, so a
/// driver need not wait for what takes its time by itself.
package protocol DatabasePair: Sendable {
    var traits: DatabaseTraits { get }
    /// Role, positions and lineage of one site. `unknown` for a role that could not be asked; silence is not `stopped`.
    func read(_ site: Site, _ inquiry: Inquiry) async -> Reading<DatabaseReading>
    func check(_ act: DatabaseAct, _ task: Assignment) async -> Check
    func perform(_ act: DatabaseAct, _ task: Assignment) async -> Effect
    func places(_ act: DatabaseAct, _ task: Assignment) -> [any Reach]
    func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial]
}

extension DatabasePair {
    package func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("read the database") {
            let reading = await read(site, inquiry)
            return (reading.value.role == .unknown ? .unknown : .yes, reading.evidence)
        }
    }
}
