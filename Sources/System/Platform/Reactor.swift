internal import CLinux
import Glibc
import Synchronization

/// One thread that waits for many descriptors and many points in time, and calls back.
///
/// A callback runs on the reactor's thread, must not wait, and runs again as long as its descriptor is ready. Time is
/// the clock that goes on while the machine sleeps. A reactor lives as long as the process: it is made once, by
/// whoever puts the program together, and handed on.
package final class Reactor: Sendable {
    package typealias Callback = @Sendable () -> Void

    /// What is waited for at a descriptor. An error at it counts as either.
    package struct Interest: OptionSet, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        package static let reading = Interest(rawValue: UInt32(FO_READING))
        package static let writing = Interest(rawValue: UInt32(FO_WRITING))
    }

    /// Stands for one watched descriptor or one alarm. Numbers are never used twice, so a report that comes after
    /// its registration has been given up is recognised and dropped.
    package struct Token: Hashable, Sendable {
        fileprivate let number: UInt64
    }

    private struct State {
        var lastNumber: UInt64 = 0
        var watched: [UInt64: Callback] = [:]
        var alarms: [UInt64: Callback] = [:]
        var deadlines = DeadlineQueue()

        mutating func newNumber() -> UInt64 {
            lastNumber += 1
            return lastNumber
        }
    }

    private static let timerToken: UInt64 = 0
    private static let eventsPerTurn = 64

    private let state = Mutex(State())
    private let epoll: Descriptor
    private let timer: Descriptor

    package init() throws(SystemError) {
        epoll = Descriptor(owning: try SystemCall.value("make an epoll descriptor") { fo_epoll() })
        timer = Descriptor(owning: try SystemCall.value("make a timer") { fo_timer() })
        let (epoll, timer) = (epoll.number, timer.number)
        try SystemCall.value("watch the timer") {
            fo_epoll_add(epoll, timer, Self.timerToken, Interest.reading.rawValue)
        }
        try Worker.start(named: "reactor") { [self] in
            // Made once: an optimised build lost an array that was made anew in every turn.
            let tokens = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.eventsPerTurn)
            while true { unsafe turn(tokens) }
        }
    }

    /// Calls back whenever the descriptor can be read, until it is forgotten; its owner forgets it before closing it.
    package func watch(_ descriptor: borrowing Descriptor, _ callback: @escaping Callback) throws(SystemError) -> Token
    {
        try watch(number: descriptor.number, for: .reading, callback)
    }

    /// The same by number, because the descriptor may belong to a library, and for writing too.
    package func watch(
        number: Int32, for interest: Interest, _ callback: @escaping Callback
    ) throws(SystemError) -> Token {
        let epoll = epoll.number
        return try state.withLock { state throws(SystemError) in
            let token = state.newNumber()
            try SystemCall.value("watch descriptor \(number)") {
                fo_epoll_add(epoll, number, token, interest.rawValue)
            }
            state.watched[token] = callback
            return Token(number: token)
        }
    }

    /// Waits for something else at a descriptor that is watched already.
    package func change(_ token: Token, number: Int32, to interest: Interest) throws(SystemError) {
        let epoll = epoll.number
        try SystemCall.value("watch descriptor \(number) for something else") {
            fo_epoll_change(epoll, number, token.number, interest.rawValue)
        }
    }

    /// Ends a watch. A callback that is running at this moment may still come to its end.
    package func forget(_ token: Token, _ descriptor: borrowing Descriptor) {
        forget(token, number: descriptor.number)
    }

    package func forget(_ token: Token, number: Int32) {
        _ = fo_epoll_remove(epoll.number, number)
        state.withLock { _ = $0.watched.removeValue(forKey: token.number) }
    }

    /// Calls back once, after so many milliseconds.
    package func alarm(after milliseconds: Int64, _ callback: @escaping Callback) -> Token {
        let at = Clocks.bootNanoseconds() &+ min(max(milliseconds, 0), Self.longest) * 1_000_000
        return state.withLock { state in
            let token = state.newNumber()
            state.alarms[token] = callback
            state.deadlines.insert(token, at: at)
            if state.deadlines.earliest?.number == token { arm(at) }
            return Token(number: token)
        }
    }

    package func cancel(_ token: Token) {
        state.withLock { state in
            state.alarms[token.number] = nil
            if state.deadlines.count > 64 + 2 * state.alarms.count {
                let alarms = state.alarms
                state.deadlines.sweep { alarms[$0] != nil }
            }
        }
    }

    /// A century: longer waits are mistakes, and their arithmetic would overflow.
    private static let longest: Int64 = 100 * 366 * 86_400 * 1_000

    private func arm(_ at: Int64) {
        // It can only fail for arguments that never occur here; a timer that stays silent would be a hung daemon.
        precondition(fo_timer_set(timer.number, at) == 0, "the timer of the reactor cannot be set")
    }

    private func turn(_ tokens: UnsafeMutablePointer<UInt64>) {
        let count = unsafe fo_epoll_wait(epoll.number, tokens, Int32(Self.eventsPerTurn))
        guard count > 0 else { return }
        // Descriptors first, alarms after them: what has arrived before the deadline was over still counts.
        var timeHasCome = false
        for index in 0..<Int(count) {
            let token = unsafe tokens[index]
            if token == Self.timerToken {
                timeHasCome = true
            } else {
                state.withLock { $0.watched[token] }?()
            }
        }
        if timeHasCome { ring() }
    }

    private func ring() {
        var expirations: UInt64 = 0
        _ = unsafe read(timer.number, &expirations, 8)
        let now = Clocks.bootNanoseconds()
        let due = state.withLock { state in
            var due: [Callback] = []
            while let first = state.deadlines.earliest, first.at <= now {
                state.deadlines.removeEarliest()
                if let callback = state.alarms.removeValue(forKey: first.number) { due.append(callback) }
            }
            if let next = state.deadlines.earliest { arm(next.at) }
            return due
        }
        for callback in due { callback() }
    }
}
