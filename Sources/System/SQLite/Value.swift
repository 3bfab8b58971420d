/// What a parameter of a statement can hold. There is no floating point here: nothing we keep is one.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    package static func integer(_ value: Int64?) -> Value {
        value.map { .integer($0) } ?? .null
    }

    package static func text(_ value: String?) -> Value {
        value.map { .text($0) } ?? .null
    }
}
