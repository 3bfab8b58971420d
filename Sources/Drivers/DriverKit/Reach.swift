/// A place where commands can be run: the daemon's own machine, or a host by ssh. Made once for each host and shared
/// by every driver that works there.
///
/// Whatever is started through a reach is over soon after its deadline, also when the daemon has died meanwhile: here
/// by the child's record on disk, on the far side by a deadline that runs there.
package protocol Reach: Sendable {
    /// As the configuration spells it; `local` for the daemon's machine.
    var host: String { get }

    /// A question: it changes nothing and may be asked again. It is not recorded, and a lost answer is only that.
    func ask(_ command: Command, by deadline: Deadline) async -> CommandEnd

    /// An effect of an attempt. It bears the attempt's mark, so that it can be found and ended later, and is told of
    /// the attempt in its environment. It is started at most once by one call.
    func perform(_ command: Command, for task: Assignment) async -> CommandEnd

    /// A program to talk with over its standard input and output, for as long as the conversation is held. It must
    /// end by itself when its input ends.
    func talk(_ command: Command, by deadline: Deadline) async throws(StepFailure) -> Conversation

    /// Whether anything that bears the mark is still at work there.
    func remnant(of mark: AttemptMark, by deadline: Deadline) async -> Remnant

    /// Ends what bears the mark, and says what is the case then.
    func end(_ mark: AttemptMark, by deadline: Deadline) async -> Remnant

    /// Whether the host answers at all; nil when that cannot be said.
    func answers(by deadline: Deadline) async -> Bool?
}

/// Whether something of an earlier attempt is still at work.
package enum Remnant: UInt8, Sendable {
    case gone
    case atWork
    case unknown

    /// Of two places, the word that promises less.
    package func joined(with other: Remnant) -> Remnant {
        switch (self, other) {
        case (.atWork, _), (_, .atWork): .atWork
        case (.unknown, _), (_, .unknown): .unknown
        case (.gone, .gone): .gone
        }
    }
}
