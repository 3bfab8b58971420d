internal import CCurl

/// The parts of a URL that decide where a question goes.
struct WebAddress: Hashable {
    let host: String
    let port: Int
    let isEncrypted: Bool
    let isNumeric: Bool

    /// `nil` for what is not a whole `http` or `https` URL.
    init?(_ url: String) {
        guard let handle = unsafe curl_url() else { return nil }
        defer { unsafe curl_url_cleanup(handle) }
        guard unsafe curl_url_set(handle, CURLUPART_URL, url, 0) == CURLUE_OK,
            let scheme = unsafe Self.part(CURLUPART_SCHEME, of: handle), ["http", "https"].contains(scheme),
            let host = unsafe Self.part(CURLUPART_HOST, of: handle), !host.isEmpty,
            let digits = unsafe Self.part(CURLUPART_PORT, of: handle), let port = Int(digits)
        else { return nil }
        let isBracketed = host.hasPrefix("[")
        self.host = isBracketed ? String(host.dropFirst().dropLast()) : host
        self.port = port
        isEncrypted = scheme == "https"
        isNumeric = isBracketed || Resolver.isNumeric(host)
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(handle, part, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK,
            let found = unsafe text
        else { return nil }
        defer { unsafe curl_free(found) }
        return unsafe String(cString: found)
    }
}
