package import Model

/// What clients connect to. `target` is read back as the check of a switch: what a load balancer was told and what it
/// does are two things, and its restart forgets the first.
///
/// `perform` and `places`: as for `DatabasePair`.
package protocol Entry: Sendable {
    /// Where it points. `neither` when it surely points to no site, `unknown` when it cannot be asked.
    func target(_ inquiry: Inquiry) async -> Reading<EntryReading>
    func point(to site: Site, _ task: Assignment) async -> Effect
    func places(_ task: Assignment) -> [any Reach]
    func rehearse(_ inquiry: Inquiry) async -> [Trial]
}

extension Entry {
    package func rehearse(_ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("read where the entry points") {
            let reading = await target(inquiry)
            return (reading.value == .unknown ? .unknown : .yes, reading.evidence)
        }
    }
}
