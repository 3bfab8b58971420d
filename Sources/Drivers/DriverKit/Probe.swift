package import Model

/// Asks whether one thing at one site serves. Thousands of them are asked every second, so a probe keeps what is dear
/// to make (a connection, a resolved name) and holds no thread while it waits.
///
/// - `alive`: it answered as it should. `degraded`: it serves, but not as it should; counts as alive.
/// - `dead`: it **was asked** and refused, reset or kept silent until the deadline.
/// - `unknown`: it **could not be asked**: resolver, missing command, authentication, ssh to the host it is asked from,
///   an exit code that means nothing, no descriptors left. It says nothing about the target.
///
/// The engine asks again only when the earlier question has been answered, and gives `timeout` as deadline: answer by
/// then. When the calling task is cancelled, return soon.
package protocol Probe: Sendable {
    func ask(_ site: Site, _ inquiry: Inquiry) async -> Reading<Answer>
    /// Where it is asked from; `daemon` when that is the daemon itself.
    var observer: String { get }
    /// What a drill does beyond asking: logins, permissions, programs that must exist. Changes nothing.
    func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial]
}

extension Probe {
    package var observer: String { "daemon" }

    package func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("ask") {
            let reading = await ask(site, inquiry)
            return switch reading.value {
            case .alive, .degraded: (.yes, reading.evidence)
            case .dead: (.no, reading.evidence)
            case .unknown: (.unknown, reading.evidence)
            }
        }
    }
}
