package import Platform

/// Where a local child that will have an effect is made known on disk before it is let go, so that after a crash of
/// the daemon nobody has to guess whether it is still at work. The engine fulfils it.
package protocol ChildRegister: Sendable {
    /// Returns when the child's identity and deadline are durable. Throws when they cannot be, or when the attempt is
    /// no longer wanted; the child must then be dropped and has done nothing.
    func enter(_ child: ProcessIdentity, of task: Assignment) async throws(StepFailure)
    func leave(_ child: ProcessIdentity, of task: Assignment)
}
