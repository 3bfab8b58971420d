import Ledger
import Platform

// A program that holds, fills, measures or verifies a ledger, because a test cannot be killed and go on.

let errand = CommandLine.arguments.dropFirst().first ?? ""
let place = CommandLine.arguments.dropFirst(2).first ?? "."
let count = CommandLine.arguments.dropFirst(3).first.flatMap { Int($0) } ?? 1_000

do {
    switch errand {
    case "hold": try await Errands.hold(place)
    case "work": try await Errands.work(place, turns: count)
    case "bench": try await Errands.bench(place, turns: count)
    case "grow": try await Errands.grow(place, rows: count)
    case "full": try await Errands.full(place)
    case "verify": await Errands.verify(place)
    case "history": try await Errands.history(place)
    default: print("hold|work|bench|grow|history DIRECTORY [COUNT], or verify FILE")
    }
} catch let error as LedgerError {
    print("refused \(error.kind.rawValue) \(error.exitCode): \(error)")
} catch {
    print("failed: \(error)")
}
