/// A value as it goes over the wire.
extension Encodable {
    package var wire: JSONValue { WireEncoder.document(of: self) }
}
