import Model

// A run is kept anew with every step that it does, and is mostly made of these: each is a short list.

extension StepProgress {
    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(state.rawValue)
        try list.encode(attempts)
        try list.encode(undoAttempts)
        for instant in [deadline, retryAt] {
            if let instant { try list.encode(instant.milliseconds) } else { try list.encodeNil() }
        }
        try list.encode(mayRepeat)
        try list.encode(isException)
    }

    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        guard let state = StepState(rawValue: try list.decode(UInt8.self)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no such state of a step"))
        }
        self.init()
        self.state = state
        attempts = try list.decode(Int.self)
        undoAttempts = try list.decode(Int.self)
        deadline = try list.decodeNil() ? nil : Instant(milliseconds: try list.decode(Int64.self))
        retryAt = try list.decodeNil() ? nil : Instant(milliseconds: try list.decode(Int64.self))
        mayRepeat = try list.decode(Bool.self)
        isException = try list.decode(Bool.self)
    }
}
