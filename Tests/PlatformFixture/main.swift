import Glibc
import Platform

// A program that dies, waits or misbehaves on demand, because a test cannot do that to itself.

// The first line of main, as in the daemon: no thread exists yet.
let environment = Supervisor.takeEnvironment()
let words = Array(CommandLine.arguments.dropFirst())

switch (words.first ?? "", words.dropFirst().first ?? "") {
case ("hold-and-die", let command):
    holdAndDie(command)
case ("release-and-die", let command):
    releaseAndDie(command)
case ("signals", _):
    answerSignals()
case ("crowd", let count):
    meetCrowd(Int(count) ?? 0)
case ("no-streams", let path):
    runWithoutStreams(path)
case ("notify", _):
    notify()
case ("log", _):
    log()
case ("measure", let count):
    measure(Int(count) ?? 0, ballast: words.dropFirst(2).first.flatMap { Int($0) } ?? 0)
default:
    say("unknown errand \(words)")
    exit(64)
}
