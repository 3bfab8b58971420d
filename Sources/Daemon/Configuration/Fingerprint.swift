import Kinds
import Model

/// FNV-1a over 128 bits. It tells configurations apart; it proves nothing to somebody who wants to deceive.
struct Fingerprint {
    /// Which keys are taken in.
    enum Keys {
        case all
        case identity
    }

    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }

    mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        // No text contains this byte, so two texts never read as one.
        mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) { hash = (hash ^ UInt128(byte)) &* Self.prime }

    // MARK: Values

    mutating func add(_ fields: Fields, _ sites: SitePair<String>, with keys: Keys) {
        add("{\(fields.block.name)")
        for key in fields.block.keys {
            // A block within is asked itself which of its keys count.
            let isLeaf = if case .fields = fields[key]?.value { false } else { true }
            guard let node = fields[key], !isLeaf || keys.take(key) else { continue }
            add(key.name)
            add(node, sites, with: keys)
        }
        add("}")
    }

    mutating func add(_ node: Node, _ sites: SitePair<String>, with keys: Keys) {
        guard case .perSite(let members) = node.value else {
            add(node.value, sites, with: keys)
            add(node.value, sites, with: keys)
            return
        }
        for site in [sites.primary, sites.backup] {
            if let member = members.first(where: { $0.name == site }) {
                add(member.node.value, sites, with: keys)
            } else {
                mix(0xFE)
            }
        }
    }

    private mutating func add(_ value: Value, _ sites: SitePair<String>, with keys: Keys) {
        switch value {
        case .text(let text): add(text)
        case .flag(let flag): add("\(flag)")
        case .number(let number): add("\(number)")
        case .interval(let interval): add("\(interval.milliseconds)ms")
        case .size(let size): add(size.map { "\($0)B" } ?? "none")
        case .list(let nodes):
            add("[\(nodes.count)")
            for node in nodes { add(node.value, sites, with: keys) }
        case .named(let members):
            add("(\(members.count)")
            for member in members {
                add(member.name)
                add(member.node.value, sites, with: keys)
            }
        case .fields(let fields): add(fields, sites, with: keys)
        case .step(let verb, let fields):
            add(verb)
            add(fields, sites, with: keys)
        case .perSite: add(Node(value, Mark(0)), sites, with: keys)
        }
    }
}

extension Fingerprint.Keys {
    fileprivate func take(_ key: Key) -> Bool {
        switch self {
        case .all: true
        case .identity: !key.isTuning
        }
    }
}
