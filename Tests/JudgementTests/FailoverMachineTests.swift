import Judgement
import Model
import Testing

@Suite struct FailoverMachineTests {
    private func decide(_ level: Level, _ change: (inout Situation) -> Void = { _ in }) -> Decision {
        var situation = GatesTests.clear
        situation.level = level
        change(&situation)
        return FailoverMachine.decide(Gates.judge(.automatic, situation), level: level)
    }

    @Test func `each level does its own with a clear situation`() {
        #expect(decide(.automatic) == .failOver)
        #expect(decide(.propose) == .propose(needs: []))
        #expect(decide(.observe) == .wouldFailOver)
    }

    @Test func `a closed gate holds every level back`() {
        for level in [Level.observe, .propose, .automatic] {
            #expect(decide(level) { $0.witness = .up } == .stay)
            #expect(decide(level) { $0.outageLasted = nil } == .stay)
        }
    }

    @Test func `gates that an order can lift do not hold the proposal back`() {
        #expect(decide(.propose) { $0.loss.sample = nil } == .propose(needs: .loss))
        #expect(decide(.propose) { $0.fence = .silent } == .propose(needs: .unfenced))
        #expect(decide(.automatic) { $0.loss.sample = nil } == .stay)
        #expect(decide(.observe) { $0.fence = .silent } == .stay)
    }
}
