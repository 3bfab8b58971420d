/// What the parser meets next.
struct Event {
    let kind: Kind
    /// Counted from 1.
    let line: Int
    /// Counted from 1.
    let column: Int
    let anchor: String?
    let isTagged: Bool

    enum Kind {
        case documentStart
        case scalar(YAMLScalar)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case alias
        case streamEnd
        /// The beginning of the stream and the end of a document, which say nothing new.
        case marker
    }
}
