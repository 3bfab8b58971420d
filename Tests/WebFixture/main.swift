import Glibc
import Platform

let words = Array(CommandLine.arguments.dropFirst())

Task.detached {
    do {
        switch words.first {
        case "starve": try await starve()
        case "leak": try await leak()
        case "serve": try await serve(words.dropFirst().first ?? "")
        case "call": try call(words.dropFirst().first ?? "")
        case "probes": try await probe(words.dropFirst().first ?? "", seconds: 10)
        case "target": try await target()
        case "calls": try measureCalls(words.dropFirst().first ?? "")
        default: say("one of: starve, leak, serve SOCKET, call SOCKET, calls SOCKET, target, probes HTTP-PORT:TCP-PORT")
        }
        exit(0)
    } catch {
        say("\(error)")
        exit(70)
    }
}
while true { pause() }
