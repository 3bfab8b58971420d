import Model
import Runbook
import Testing

@Suite struct RunbookFaultTests {
    @Test func `the built-in runbooks have no fault`() {
        #expect(Runbook.faults(in: Runbook.move).isEmpty)
        #expect(Runbook.faults(in: Runbook.failback).isEmpty)
    }

    @Test func `a runbook needs promote in both modes`() {
        #expect(Runbook.faults(in: [StepTemplate(.fence)]) == [.noPromote(.planned), .noPromote(.disaster)])
        let planned = [StepTemplate(.freeze), StepTemplate(.drain), StepTemplate(.promote, when: .planned)]
        #expect(Runbook.faults(in: planned) == [.noPromote(.disaster)])
    }

    @Test func `fence, or freeze and drain, must come before promote`() {
        let late = [
            StepTemplate(.promote), StepTemplate(.fence), StepTemplate(.freeze), StepTemplate(.drain),
        ]
        #expect(
            Runbook.faults(in: late) == [
                .missingBeforePromote(.freeze, .planned), .missingBeforePromote(.drain, .planned),
                .missingBeforePromote(.fence, .disaster),
            ])
    }

    @Test(arguments: [Verb.fence, .freeze, .drain, .promote])
    func `a step that the data hangs on may not carry on after a failure`(verb: Verb) {
        var runbook = Runbook.move
        guard let place = runbook.firstIndex(where: { $0.verb == verb }) else { return }
        runbook[place].onFailure = .carryOn
        #expect(Runbook.faults(in: runbook) == [.carriesOn(step: place, verb)])
    }
}
