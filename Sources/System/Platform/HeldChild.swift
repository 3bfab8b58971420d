/// A child that exists and has not begun: its program runs only when it is released.
///
/// Between the two its identity can be made durable, so that after a crash of the daemon nobody has to guess whether
/// an effect is still under way. A held child that is dropped, or whose daemon dies, ends without having done anything.
package struct HeldChild: ~Copyable, Sendable {
    private let child: ChildProcess

    /// Makes the child. Fails without a trace when the program cannot be found or the machine has no room.
    package init(_ invocation: Invocation, on reactor: Reactor) throws(SystemError) {
        child = try ChildProcess(invocation, ChildStreams(invocation.input), on: reactor)
    }

    /// The same with one end of a socket pair as both its standard input and output, for a child we talk with.
    package init(
        _ invocation: Invocation, talkingThrough socket: borrowing Descriptor, on reactor: Reactor
    ) throws(SystemError) {
        child = try ChildProcess(invocation, ChildStreams(talkingThrough: socket), on: reactor)
    }

    init(_ child: ChildProcess) { self.child = child }

    deinit { child.abandon() }

    package var identity: ProcessIdentity { child.identity }

    /// Lets the program run. TERM goes to its whole group after `milliseconds`, KILL when patience is over.
    package consuming func release(within milliseconds: Int64) -> ChildProcess {
        child.letGo(within: milliseconds)
        return child
    }
}
