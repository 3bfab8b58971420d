import Model
import Testing

@Suite struct ModelWordTests {
    @Test func `every gate has a name of its own`() {
        let names = Gate.allCases.map(\.description)
        #expect(Set(names).count == Gate.allCases.count)
        #expect(names.first == "level")
        #expect(names.last == "hold-over")
    }

    @Test func `a verdict says the same while only its numbers grow`() {
        let early = GateVerdict(.outageLongEnough, .fail, .outageLasted(.seconds(2), of: .seconds(15)))
        let later = GateVerdict(.outageLongEnough, .fail, .outageLasted(.seconds(9), of: .seconds(15)))
        let passed = GateVerdict(.outageLongEnough, .pass, .outageLasted(.seconds(15), of: .seconds(15)))
        #expect(early.saysTheSame(as: later))
        #expect(!early.saysTheSame(as: passed))
        let suspect = GateVerdict(.activeDown, .fail, .siteIs(.suspect))
        #expect(!suspect.saysTheSame(as: GateVerdict(.activeDown, .fail, .siteIs(.up))))
    }

    @Test func `a lifted gate opens and keeps its verdict`() {
        let verdict = GateVerdict(.lossWithinLimit, .unknown, .noSample, lifted: true)
        #expect(verdict.opens)
        #expect(verdict.verdict == .unknown)
        #expect(!GateVerdict(.lossWithinLimit, .unknown, .noSample).opens)
    }

    @Test(arguments: [
        (GateVerdict(.notPaused, .fail, .poolPaused), "resume"),
        (GateVerdict(.noStorm, .fail, .stormLatched), "ack --all"),
        (GateVerdict(.ownHealth, .fail, .crashBrake), "resume"),
        (GateVerdict(.ownHealth, .fail, .tilted), nil),
        (GateVerdict(.stateClear, .fail, .held), "adopt"),
        (GateVerdict(.stateClear, .fail, .targetAlreadyActive), nil),
        (GateVerdict(.targetUp, .fail, .homeFenced), "--accept-hold"),
        (GateVerdict(.targetUp, .fail, .homeSilent), nil),
        (GateVerdict(.lossWithinLimit, .fail, .noSample), "--accept-loss"),
        (GateVerdict(.fenceAvailable, .unknown, .noFenceAnswers), "--accept-unfenced"),
        (GateVerdict(.holdOver, .fail, .holding(.minutes(1))), "--accept-hold"),
        (GateVerdict(.cooldownOver, .fail, .coolingDown(.minutes(1))), nil),
    ])
    func `what lifts a gate is the word of the semantics`(verdict: GateVerdict, lifted: String?) {
        #expect(verdict.liftedBy == lifted)
    }

    @Test func `acceptances are told in a fixed order`() {
        let all: Acceptances = [.divergence, .hold, .unfenced, .loss]
        #expect(all.words == ["accept-loss", "accept-unfenced", "accept-hold", "accept-divergence"])
        #expect(Acceptances().words.isEmpty)
    }
}
