/// What one client may take, so that none can take what others need.
package struct ServerLimits: Sendable, Hashable {
    /// Connections of one user, and of all who come over the network together.
    package var connectionsPerParty = 64
    package var connections = 512
    /// Of a request before its body, in bytes; the library keeps the pieces of a body in the same place.
    package var headBytes = 32_768
    package var bodyBytes = 65_536
    /// From the connection, or from the answer before, to the end of the head of a request.
    package var headMilliseconds: Int64 = 15_000
    /// From there to the end of the body.
    package var bodyMilliseconds: Int64 = 10_000
    /// How long the owner of the server may think.
    package var handlingMilliseconds: Int64 = 60_000
    /// How long a client may take to fetch an answer that is not a stream.
    package var sendingMilliseconds: Int64 = 60_000
    /// How long a client of a stream may take nothing although something is there.
    package var idleSeconds: UInt32 = 30
    /// A stream of events that has nothing to say says so, and learns by that whether anybody listens.
    package var heartbeatMilliseconds: Int64 = 15_000

    package init() {}
}
