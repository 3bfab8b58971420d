/// What a web server answered.
package struct HTTPResponse: Sendable, Hashable {
    package let status: Int
    /// The beginning of the body, at most as much as was asked to be kept.
    package let body: [UInt8]
    /// There was more of the body.
    package let isCut: Bool
    /// When the server's certificate ends, in seconds since 1970-01-01 00:00 UTC; `nil` without one.
    package let certificateEnd: Int64?

    package init(status: Int, body: [UInt8], isCut: Bool = false, certificateEnd: Int64? = nil) {
        self.status = status
        self.body = body
        self.isCut = isCut
        self.certificateEnd = certificateEnd
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
}
