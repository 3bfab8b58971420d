/// What `status` answers. Words are texts here, so that a client reads also those of a newer daemon.
package struct StatusDocument: Codable, Sendable {
    package var daemon: DaemonStatus
    package var pools: [PoolStatus]
}

package struct DaemonStatus: Codable, Sendable {
    package var version: String
    package var since: Timestamp
    package var mode: String
    package var ledger: String
}
