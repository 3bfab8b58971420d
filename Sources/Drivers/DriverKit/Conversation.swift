import Glibc
package import Platform

/// Our end of the standard input and output of a program that runs as long as we talk. Dropping it closes the socket,
/// and the program, whose input ends with it, ends by itself or is ended.
package final class Conversation: Sendable {
    package let socket: Descriptor
    private let child: ChildProcess

    init(socket: consuming Descriptor, child: ChildProcess) {
        self.socket = socket
        self.child = child
    }

    deinit { child.end() }

    /// How the program ended, with what it complained about.
    package func ending() async -> Ending { await child.ending() }

    /// Ends the program without waiting for it.
    package func close() {
        _ = shutdown(socket.number, Int32(SHUT_RDWR))
        child.end()
    }
}
