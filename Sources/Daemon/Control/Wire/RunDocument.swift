package struct RunDocument: Codable, Sendable {
    package var id: Int
    package var pool: String
    package var runbook: String
    package var mode: String?
    package var from: String
    package var to: String
    package var state: String
    package var epoch: Int
    package var started: Timestamp
    package var ended: Timestamp?
    package var orderedBy: String
    package var reason: String
    package var accepted: [String]
    /// The step at work; nil when all are through or the run has ended.
    package var step: String?
    package var steps: [StepStatus]
    package var passedPivot: Bool
    package var timings: TimingStatus
    package var loss: LossStatus?
    /// Whether it stands until somebody decides or does something.
    package var needsPerson: Bool?
    /// Why it waits, is blocked or ended as it did, in a sentence; nil while it goes on.
    package var text: String?
    /// What to type about it.
    package var hint: String?
}

package struct StepStatus: Codable, Sendable {
    package var name: String
    package var verb: String
    /// The site that the step is about.
    package var site: String
    package var state: String
    package var attempts: Int
    package var started: Timestamp?
    package var ended: Timestamp?
    package var seconds: Double?
    package var foundDone: Bool
    package var evidence: String?
    package var error: String?
    /// How far an attempt is that knows its size.
    package var progress: ProgressStatus?
}

package struct ProgressStatus: Codable, Hashable, Sendable {
    package var done: Int64
    package var total: Int64
    package var unit: String

    package init(done: Int64, total: Int64, unit: String) {
        self.done = done
        self.total = total
        self.unit = unit
    }
}

package struct TimingStatus: Codable, Sendable {
    package var detectSeconds: Double?
    package var decideSeconds: Double?
    package var outageSeconds: Double?
    package var totalSeconds: Double?
}

package struct LossStatus: Codable, Sendable {
    package var knownBytes: Int64?
    package var blindSeconds: Double?
    package var exactBytes: Int64?
}

package struct RunList: Codable, Sendable {
    package var runs: [RunDocument]

    package init(runs: [RunDocument]) { self.runs = runs }
}
