/// One question to a web server.
package struct HTTPRequest: Sendable {
    /// Whose word is taken on who the server is.
    package enum Trust: Sendable, Hashable {
        /// The authorities the machine trusts.
        case machine
        /// The authorities in one PEM file, and no others.
        case file(String)
        /// Nobody's: the connection is encrypted and may end anywhere.
        case unverified
    }

    package var url: String
    package var method: String
    package var headers: [HTTPField]
    package var body: [UInt8]
    /// All of it: looking up the name, connecting, asking, and reading the answer.
    package var milliseconds: Int64
    /// The numeric address to connect to, whatever the name in the URL says. The name still decides what the server
    /// is asked for and what its certificate must say.
    package var address: String?
    package var trust: Trust
    /// How much of the body is kept. The rest is not waited for.
    package var keptBytes: Int
    /// A probe asks on a connection of its own, because an old one proves nothing about new ones. Whoever asks often
    /// and only wants the answer may use one again; then the end of the certificate is told with the first answer only.
    package var reusesConnection: Bool

    package init(
        _ url: String, method: String = "GET", headers: [HTTPField] = [], body: [UInt8] = [],
        milliseconds: Int64, address: String? = nil, trust: Trust = .machine, keptBytes: Int = 65_536,
        reusesConnection: Bool = false
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.milliseconds = milliseconds
        self.address = address
        self.trust = trust
        self.keptBytes = keptBytes
        self.reusesConnection = reusesConnection
    }

    var problem: String? {
        if !HTTPField(method, "").isSound { return "the method is not a word" }
        if let field = headers.first(where: { !$0.isSound }) {
            return "the header \(field.name.debugDescription) is not one line of text"
        }
        if url.utf8.contains(0) { return "the URL contains a zero byte" }
        if address?.utf8.contains(0) == true { return "the address contains a zero byte" }
        if case .file(let path) = trust, path.utf8.contains(0) { return "the path of the CA file contains a zero byte" }
        return nil
    }
}
