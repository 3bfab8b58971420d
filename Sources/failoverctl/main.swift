import Glibc
import Platform
import Terminal

// The composition root of the client: the real terminal, the real clock and the real socket, and nothing else.

// The end of a reader, as in `failoverctl history | head`, shows as an error where we write.
signal(SIGPIPE, SIG_IGN)

let outside = Outside(environment: ProcessEnvironment.current())
let client = Client(
    screen: outside.screen, environment: outside.environment, clock: outside.clock, rooms: .builtIn)
let code = client.run(Array(CommandLine.arguments.dropFirst()))
outside.flush()
exit(code.rawValue)
