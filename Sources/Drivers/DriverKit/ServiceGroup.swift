package import Model

package enum ServiceAct: Hashable, Sendable {
    case start(Site)
    case stop(Site)

    package var site: Site {
        switch self {
        case .start(let site), .stop(let site): site
        }
    }
}

/// What runs beside the database and is started and stopped as one. The engine stops groups in the reverse of the
/// order in which it starts them, and reads `status` back as the check of both acts.
///
/// `perform` and `places`: as for `DatabasePair`.
package protocol ServiceGroup: Sendable {
    func status(_ site: Site, _ inquiry: Inquiry) async -> Reading<ServiceStatus>
    func perform(_ act: ServiceAct, _ task: Assignment) async -> Effect
    func places(_ act: ServiceAct, _ task: Assignment) -> [any Reach]
    func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial]
}

extension ServiceGroup {
    package func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("read the status of the services") {
            let reading = await status(site, inquiry)
            return (reading.value == .unknown ? .unknown : .yes, reading.evidence)
        }
    }
}
