/// What a step of one's own does: `run`, with its check and its undo. `task.isUndo` says which way.
///
/// Where a step has no check the engine believes the end of `perform`, which is all there is.
/// `check`, `perform` and `places`: as for `DatabasePair`.
package protocol Deed: Sendable {
    func check(_ task: Assignment) async -> Check
    func perform(_ task: Assignment) async -> Effect
    func places(_ task: Assignment) -> [any Reach]
}
