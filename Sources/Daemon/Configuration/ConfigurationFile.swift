/// One file of the configuration, before anything of it is understood.
package struct ConfigurationFile: Hashable, Sendable {
    /// As problems call it.
    package let name: String
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }
}
