/// One request as the server's owner sees it: whole, within its limits, and from a known peer.
package struct IncomingRequest: Sendable, Hashable {
    package let method: String
    package let target: RequestTarget
    package let headers: [HTTPField]
    package let body: [UInt8]
    package let peer: Peer

    package init(method: String, target: RequestTarget, headers: [HTTPField], body: [UInt8], peer: Peer) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
    }

    package var path: [String] { target.segments }

    /// The first header of a name, in whatever letters it was written.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
