import DriverKit
import Orchestration
import Platform

/// Brings a held child to the conductor, who makes it durable.
struct HeldRegister: ChildRegister {
    let mailbox: Mailbox
    let reactor: Reactor

    func enter(_ child: ProcessIdentity, of task: Assignment) async throws(StepFailure) {
        let note = HeldNote(
            attempt: task.order.id, mark: task.mark.description, child: child, until: task.deadline.at)
        let answer = Awaited<Bool>(on: reactor)
        guard mailbox.put(.held(note, answer)), await answer.get(by: task.deadline) == true else {
            throw StepFailure(
                tried: "record the child before it is let go", got: "the ledger did not take it",
                hint: "nothing was started; it is tried again when the ledger can be written")
        }
    }

    func leave(_ child: ProcessIdentity, of task: Assignment) { mailbox.put(.reaped(child)) }
}
