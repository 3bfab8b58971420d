import CYAML

/// libyaml over one piece of text: the events, one after the other.
///
/// The parser points into itself and into its input, so both stay where they are on the heap until the end.
@safe struct EventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let file: String

    /// Nothing comes of it only when there is no memory left.
    init?(_ bytes: [UInt8], file: String) {
        unsafe parser = .allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            return nil
        }
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(fromContentsOf: bytes)
        self.file = file
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    func next() throws(YAMLProblem) -> Event {
        var raw = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw syntaxProblem() }

        defer { unsafe yaml_event_delete(&raw) }
        let mark = unsafe raw.start_mark
        return unsafe Event(
            kind: Self.kind(of: &raw), line: Int(mark.line) + 1, column: Int(mark.column) + 1,
            anchor: fo_yaml_anchor(&raw).map { unsafe String(cString: $0) }, isTagged: fo_yaml_tagged(&raw) == 1)
    }

    private static func kind(of raw: inout yaml_event_t) -> Event.Kind {
        switch unsafe raw.type {
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_SCALAR_EVENT: unsafe .scalar(scalar(of: &raw))
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_ALIAS_EVENT: .alias
        // An event after the last one has no type; taking it for the end keeps every reader finite.
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .streamEnd
        default: .marker
        }
    }

    private static func scalar(of raw: inout yaml_event_t) -> YAMLScalar {
        var count = 0
        let start = unsafe fo_yaml_value(&raw, &count)
        let text = unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        let style: YAMLScalar.Style =
            switch unsafe UInt32(fo_yaml_style(&raw)) {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE.rawValue: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE.rawValue: .literal
            case YAML_FOLDED_SCALAR_STYLE.rawValue: .folded
            default: .plain
            }
        return YAMLScalar(text: text, style: style)
    }

    // MARK: Errors

    private func syntaxProblem() -> YAMLProblem {
        let what = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
        guard unsafe parser.pointee.error != YAML_READER_ERROR else {
            // An error in the bytes comes with their offset alone.
            let place = unsafe YAMLPlace(file: file, byte: parser.pointee.problem_offset, in: Array(input))
            return YAMLProblem(place, "this byte is no text (\(what))", allowed: "UTF-8 without control characters")
        }
        let mark = unsafe parser.pointee.problem_mark
        let context = unsafe parser.pointee.context.map { unsafe " \(String(cString: $0))" } ?? ""
        return YAMLProblem(
            YAMLPlace(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1), what + context,
            allowed: "well-formed YAML")
    }
}
