/// The answer to an accepted order: the run that it began or was about, or that it is done.
package enum OrderAnswer: Sendable {
    case run(RunDocument)
    case done(text: String)
}

extension OrderAnswer: Codable {
    private enum CodingKeys: CodingKey {
        case run, done, text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let run = try container.decodeIfPresent(RunDocument.self, forKey: .run) {
            self = .run(run)
            return
        }
        guard try container.decodeIfPresent(Bool.self, forKey: .done) == true else {
            throw JSONFault("the answer names no run and does not say that it is done")
        }
        self = .done(text: try container.decodeIfPresent(String.self, forKey: .text) ?? "")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .run(let run): try container.encode(run, forKey: .run)
        case .done(let text):
            try container.encode(true, forKey: .done)
            try container.encode(text, forKey: .text)
        }
    }
}
