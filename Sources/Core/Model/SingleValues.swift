// How the small words are kept on disk: a length of time is its number and a name is its text, without a wrapper
// around each. The audit is read by people, and is made of little else.

extension Interval {
    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Instant {
    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension PoolID {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

extension RunID {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension Acceptances {
    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(UInt8.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension AttemptID {
    /// Five numbers: run, plan, step, attempt, direction.
    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(run.number)
        try list.encode(plan)
        try list.encode(step)
        try list.encode(number)
        try list.encode(direction.rawValue)
    }
    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let run = RunID(try list.decode(Int.self))
        let plan = try list.decode(Int.self)
        let step = try list.decode(Int.self)
        let number = try list.decode(Int.self)
        guard let direction = Direction(rawValue: try list.decode(UInt8.self)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no such direction"))
        }
        self.init(run: run, plan: plan, step: step, number: number, direction: direction)
    }
}
