import Model
import Platform

/// One run of the ssh program.
enum SSHClient {
    /// Starts ssh with our own ends of its input and output. It is ended after `length`.
    static func start(
        _ arguments: [String], awaiting word: String, within length: Interval, on reactor: Reactor
    ) throws(StepFailure) -> (ChildProcess, Dialogue) {
        let ends = try hold(arguments, on: reactor)
        let dialogue = try Dialogue(ends.near, awaiting: word, on: reactor)
        return (ends.child.release(within: length.milliseconds), dialogue)
    }

    /// The same for one who will speak through the socket himself.
    static func talk(
        _ arguments: [String], on reactor: Reactor
    ) throws(StepFailure) -> Conversation {
        let ends = try hold(arguments, on: reactor)
        return Conversation(socket: ends.near, child: ends.child.release(within: Int64.max))
    }

    private struct Ends: ~Copyable {
        let child: HeldChild
        let near: Descriptor
    }

    /// The far end of the pair is closed here as soon as the child has its own, or its end would never be seen.
    private static func hold(_ arguments: [String], on reactor: Reactor) throws(StepFailure) -> Ends {
        do throws(SystemError) {
            var pair = try DescriptorPair.sockets()
            let far = pair.takeSecond()
            let invocation = Invocation(arguments, environment: ["PATH": Command.path], patience: 500)
            let held = try HeldChild(invocation, talkingThrough: far, on: reactor)
            return Ends(child: held, near: pair.takeFirst())
        } catch {
            throw StepFailure(tried: "start ssh", error)
        }
    }
}
