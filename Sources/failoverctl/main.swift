import Glibc
import Platform
import Terminal

// The composition root of the client: the real terminal, the real clock and the real socket, and nothing else.

setvbuf(stdout, nil, _IOFBF, 1 << 16)
signal(SIGPIPE, SIG_IGN)

let environment = ProcessEnvironment.current()
let outside = Outside(environment: environment)
let client = Client(
    screen: outside.screen, environment: environment, clock: outside.clock,
    rooms: OfflineRooms())
let code = client.run(Array(CommandLine.arguments.dropFirst()))
fflush(stdout)
exit(code.rawValue)
