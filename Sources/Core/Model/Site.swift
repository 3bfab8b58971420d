/// One of the two data centres of a pool, by its design role. The role is fixed in the configuration; who serves now
/// is a fact of the ledger and changes with every move.
package enum Site: UInt8, CaseIterable, Codable, Sendable {
    case primary
    case backup

    package var other: Site {
        switch self {
        case .primary: .backup
        case .backup: .primary
        }
    }
}

/// One value for each site.
package struct SitePair<Value> {
    package var primary: Value
    package var backup: Value

    @inlinable
    package init(primary: Value, backup: Value) {
        self.primary = primary
        self.backup = backup
    }

    @inlinable
    package init(both value: Value) { self.init(primary: value, backup: value) }

    @inlinable
    package subscript(site: Site) -> Value {
        _read {
            switch site {
            case .primary: yield primary
            case .backup: yield backup
            }
        }
        _modify {
            switch site {
            case .primary: yield &primary
            case .backup: yield &backup
            }
        }
    }
}

extension SitePair: Equatable where Value: Equatable {}
extension SitePair: Hashable where Value: Hashable {}
extension SitePair: Encodable where Value: Encodable {}
extension SitePair: Decodable where Value: Decodable {}
extension SitePair: Sendable where Value: Sendable {}
