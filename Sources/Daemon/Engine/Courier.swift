import DriverKit
import Model
import Platform
import Synchronization

/// Carries the messages of one notifier, one after the other, until there are none; then waits to be woken.
final class Courier: Sendable {
    private struct State {
        var hasNews = true
        var sleeper: (@Sendable () -> Void)?
    }

    private let notifier: any Notifier
    private let begin: Int
    private let clock: any Timepiece
    private let journal: any Journal
    private let mailbox: Mailbox
    private let say: Voice
    private let state = Mutex(State())

    private static let batch = 50
    private static let timeout = Interval.seconds(30)
    private static let firstPause = Interval.seconds(1)
    private static let longestPause = Interval.minutes(5)
    /// A notifier that has failed for so long is worth a word, and another one each time as much has passed again.
    private static let wordAfter = Interval.minutes(5)
    /// Even with no news it looks again after this: nothing may rest on one wake-up.
    private static let rounds = Interval.minutes(1)

    init(
        _ notifier: any Notifier, through begin: Int, _ clock: any Timepiece, _ journal: any Journal,
        _ mailbox: Mailbox, say: @escaping Voice
    ) {
        self.notifier = notifier
        self.begin = begin
        self.clock = clock
        self.journal = journal
        self.mailbox = mailbox
        self.say = say
    }

    func wake() {
        let sleeper = state.withLock { state in
            state.hasNews = true
            defer { state.sleeper = nil }
            return state.sleeper
        }
        sleeper?()
    }

    func run() async {
        var through = begin
        while !Task.isCancelled {
            state.withLock { $0.hasNews = false }
            let messages = (try? await journal.messages(after: through, limit: Self.batch)) ?? []
            for message in messages {
                await deliver(message)
                if Task.isCancelled { return }
                through = message.number
                mailbox.put(.delivered(notifier.name, through))
            }
            if messages.isEmpty { await rest() }
        }
    }

    private func deliver(_ message: Message) async {
        let begun = clock.now
        var pause = Self.firstPause
        var nextWord = begun + Self.wordAfter
        while !Task.isCancelled {
            do throws(StepFailure) {
                try await notifier.deliver(message, by: .after(Self.timeout))
                return
            } catch {
                if clock.now >= nextWord {
                    nextWord = clock.now + Self.wordAfter
                    let late = clock.now - begun
                    say(
                        .warning,
                        "message \(message.number) is not delivered by \(notifier.name) since \(late): \(error)")
                }
            }
            await clock.sleep(until: clock.now + pause)
            pause = min(Self.longestPause, pause * 2)
        }
    }

    /// Until there is news, the time for a round has come, or it is all over.
    private func rest() async {
        let sleeping = Task { [clock] in await clock.sleep(until: clock.now + Self.rounds) }
        let hasNews = state.withLock { state in
            if !state.hasNews { state.sleeper = { sleeping.cancel() } }
            return state.hasNews
        }
        if hasNews { sleeping.cancel() }
        await withTaskCancellationHandler {
            await sleeping.value
        } onCancel: {
            sleeping.cancel()
        }
    }
}
