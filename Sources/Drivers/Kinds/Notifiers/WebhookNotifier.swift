package import Model

/// Posts a notification as a JSON object.
package struct WebhookNotifier: Hashable, Codable, Sendable {
    package var url: Template?
    package var urlCredential: String?
    package var tokenCredential: String?
    package var authority: String?
    package var timeout: Interval

    private static let urlKey = Key("url", .scalar(.url(.notice)), "Where it is posted to.")
    private static let urlCredentialKey = Key(
        "url-credential", .scalar(.credential), "The credential with the URL, where the URL itself is a secret.")
    private static let tokenKey = Key(
        "token-credential", .scalar(.credential), "The credential with a token, sent as `Authorization: Bearer`.")
    private static let authorityKey = Key(
        "tls-ca", .scalar(.path), "The certificates that vouch for the server's; the system's where left out.")
    private static let timeoutKey = Key(
        "timeout", .scalar(.duration(100...600_000)), default: "10s", "How long one attempt may take.")

    package static let block = Block(
        "webhook", "Posts a JSON object.", [urlKey, urlCredentialKey, tokenKey, authorityKey, timeoutKey])
}

extension WebhookNotifier: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        url = try fields.maybe(Self.urlKey)
        urlCredential = try fields.maybe(Self.urlCredentialKey)
        tokenCredential = try fields.maybe(Self.tokenKey)
        authority = try fields.maybe(Self.authorityKey)
        timeout = try fields.value(Self.timeoutKey)
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        guard fields.isWhole, fields.wrote(urlKey) == fields.wrote(urlCredentialKey) else { return [] }
        return [
            Complaint(
                fields.mark, fields.wrote(urlKey) ? "has two URLs" : "has no URL", allowed: "url: or url-credential:")
        ]
    }
}
