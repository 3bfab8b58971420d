import Control
import Terminal

/// Gates as sentences, one a gate, with what would lift it below.
enum GateLines {
    static func all(_ gates: [GateStatus], _ width: Int, _ ink: Ink) -> [String] {
        var table = Table(indent: 2)
        for gate in gates {
            let lift = gate.verdict == "pass" ? "" : gate.liftedBy.map { " (lifted by \($0))" } ?? ""
            table.add([
                .init(word(gate.verdict), Tones.verdict(gate.verdict)), .init(gate.name),
                .init(gate.reason + lift),
            ])
        }
        return table.lines(width, ink)
    }

    /// Those that hold a move back.
    static func held(_ gates: [GateStatus], _ width: Int, _ ink: Ink) -> [String] {
        all(gates.filter { $0.verdict != "pass" }, width, ink)
    }

    /// Loud where it fails, also without colours.
    private static func word(_ verdict: String) -> String {
        switch verdict {
        case "fail": "FAIL"
        case "unknown": "unknown"
        case _: verdict
        }
    }
}
