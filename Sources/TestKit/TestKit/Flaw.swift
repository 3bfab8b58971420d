/// A way in which the machine could be wrong, planted on purpose.
package enum Flaw: String, CaseIterable, Sendable {
    case skipsFenceEvidence
}
