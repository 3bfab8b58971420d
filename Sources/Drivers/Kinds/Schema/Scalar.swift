/// What a single value may be.
package enum Scalar: Hashable, Sendable {
    case text
    case flag
    case integer(ClosedRange<Int64>)
    /// In milliseconds.
    case duration(ClosedRange<Int64>)
    case size
    /// A size, or `none`.
    case sizeOrNone
    case word([Word])
    /// A new name, for a site, a host, a pool, a probe.
    case name
    /// The name of a site of the pool, or a word of the list.
    case place([Word])
    /// The name of a host, or `local`.
    case host
    /// A name of a probe of the pool.
    case probe
    case path
    /// The name of a file with a secret in it.
    case credential
    case unit
    /// An IP address or a name.
    case address
    /// `ADDRESS:PORT`.
    case endpoint
    /// A path or `ADDRESS:PORT`.
    case socket
    case domain
    case agent
    case url(Moment)
    case template(Moment)

    /// Why a text is not this scalar, where there is more to say than that it is not.
    package struct Reason: Error {
        package let what: String
        init(_ what: String) { self.what = what }
    }

    /// Reads a text as this scalar; nil when it is something else altogether.
    package func read(_ text: String, isQuoted: Bool) throws(Reason) -> Value? {
        switch self {
        case .text:
            if text.isEmpty { throw Reason("is empty") }
            return .text(text)
        case .flag: return isQuoted ? nil : ["true": Value.flag(true), "false": .flag(false)][text]
        case .integer(let range): return isQuoted ? nil : try Digits.number(text, in: range).map(Value.number)
        case .duration(let range): return try Durations.read(text, in: range)
        case .size: return try Sizes.read(text).map(Value.size)
        case .sizeOrNone: return text == "none" ? .size(nil) : try Sizes.read(text).map(Value.size)
        case .word(let words): return words.contains { $0.text == text } ? .text(text) : nil
        case .name, .probe: return Spellings.isName(text) ? .text(text) : nil
        case .place(let words):
            return words.contains { $0.text == text } || Spellings.isName(text) ? .text(text) : nil
        case .host: return text == Host.local.name || Spellings.isName(text) ? .text(text) : nil
        case .path: return Spellings.isPath(text) ? .text(text) : nil
        case .credential: return Spellings.isCredential(text) ? .text(text) : nil
        case .unit: return try Spellings.unit(text) ? .text(text) : nil
        case .address: return Addresses.isAddress(text) ? .text(text) : nil
        case .endpoint: return Addresses.endpoint(text) != nil ? .text(text) : nil
        case .socket:
            return Spellings.isSocketPath(text) || Addresses.endpoint(text) != nil ? .text(text) : nil
        case .domain: return Addresses.isName(text) ? .text(text) : nil
        case .agent: return Spellings.isAgent(text) ? .text(text) : nil
        case .url(let moment):
            if Addresses.hasUser(text) { throw Reason("has a user or a password in it") }
            guard Addresses.isURL(text) else { return nil }
            if let fault = Template.fault(in: text, at: moment) { throw Reason(fault) }
            return .text(text)
        case .template(let moment):
            if let fault = Template.fault(in: text, at: moment) { throw Reason(fault) }
            return .text(text)
        }
    }
}
