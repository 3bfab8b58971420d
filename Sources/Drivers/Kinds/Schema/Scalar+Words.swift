extension Scalar {
    /// What is allowed, for the second half of a complaint.
    package var allowed: String {
        switch self {
        case .text: "text"
        case .flag: "true or false"
        case .integer(let range) where range.count == 1: "\(range.lowerBound)"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .duration(let range):
            "a duration from \(Durations.text(range.lowerBound)) to \(Durations.text(range.upperBound)), "
                + "such as 500ms, 10s, 5m, 2h or 7d"
        case .size: "a size such as 64KiB, 16MiB or 2GiB"
        case .sizeOrNone: "a size such as 64KiB, 16MiB or 2GiB, or none"
        case .word(let words): words.map(\.text).joined(separator: ", ")
        case .name: "a name of at most 63 letters, digits, dots, dashes and underscores that begins with no sign"
        case .place(let words): (words.map(\.text) + ["or a site of the pool"]).joined(separator: ", ")
        case .host: "the name of a host, or local for the daemon's machine"
        case .probe: "the name of a probe of the pool"
        case .path: "an absolute path"
        case .credential: "the name of a file that holds the secret, without a directory"
        case .unit: "the full name of a unit, such as chat.service"
        case .address: "an IP address or a host's name"
        case .endpoint: "ADDRESS:PORT, an IPv6 address in brackets"
        case .socket: "an absolute path of at most 107 bytes, or ADDRESS:PORT"
        case .domain: "a domain name"
        case .agent: "the name of a fence agent, such as fence_ipmilan"
        case .url(let moment): "a URL with http or https, without a password; ${} of \(moment.allowed)"
        case .template(let moment): "${} of \(moment.allowed)"
        }
    }

    /// Whether what is written must not be repeated in a message.
    package var mayHoldSecrets: Bool {
        switch self {
        case .text, .url, .template: true
        case .flag, .integer, .duration, .size, .sizeOrNone, .word, .name, .place, .host, .probe, .path, .credential,
            .unit, .address, .endpoint, .socket, .domain, .agent:
            false
        }
    }

    /// The name of the type in the reference pages.
    package var title: String {
        switch self {
        case .text: "text"
        case .flag: "true, false"
        case .integer(let range) where range.count == 1: "`\(range.lowerBound)`"
        case .integer(let range): "number, \(range.lowerBound) to \(range.upperBound)"
        case .duration(let range):
            "duration, \(Durations.text(range.lowerBound)) to \(Durations.text(range.upperBound))"
        case .size: "size"
        case .sizeOrNone: "size or `none`"
        case .word(let words): words.map { "`\($0.text)`" }.joined(separator: ", ")
        case .name: "name"
        case .place(let words): (words.map { "`\($0.text)`" } + ["a site"]).joined(separator: ", ")
        case .host: "host or `local`"
        case .probe: "name of a probe"
        case .path: "path"
        case .credential: "credential"
        case .unit: "unit"
        case .address: "address"
        case .endpoint: "address:port"
        case .socket: "path or address:port"
        case .domain: "domain name"
        case .agent: "fence agent"
        case .url: "URL with `${}`"
        case .template: "text with `${}`"
        }
    }

    /// A regular expression for editors, where one says more than that it is text. It may allow more than `read`.
    package var pattern: String? {
        switch self {
        case .text, .flag, .integer, .word, .template: nil
        case .duration: "^(0|[0-9]+(ms|s|m|h|d))$"
        case .size: "^(0|[0-9]+(B|KiB|MiB|GiB|TiB))$"
        case .sizeOrNone: "^(none|0|[0-9]+(B|KiB|MiB|GiB|TiB))$"
        case .name, .place, .host, .probe: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$"
        case .path: "^/"
        case .credential: "^[A-Za-z0-9_][A-Za-z0-9._-]*$"
        case .unit: "^[A-Za-z0-9:_.@\\\\-]+[.](service|socket|target|timer|path|mount|slice|scope)$"
        case .address, .domain: "^[^/ ]+$"
        case .endpoint: "^.+:[0-9]+$"
        case .socket: "^(/.*|.+:[0-9]+)$"
        case .agent: "^fence_[a-z0-9_]+$"
        case .url: "^https?://[^@ ]+$"
        }
    }
}
