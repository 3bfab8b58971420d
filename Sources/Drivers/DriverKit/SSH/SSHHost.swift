/// How one host is reached by ssh.
package struct SSHHost: Hashable, Sendable {
    /// As the configuration spells it.
    package var name: String
    package var address: String
    package var port: Int?
    package var user: String?
    /// A private key; without it, those of the daemon's own user.
    package var identityFile: String?
    package var knownHostsFile: String?

    package init(
        name: String, address: String, port: Int? = nil, user: String? = nil, identityFile: String? = nil,
        knownHostsFile: String? = nil
    ) {
        self.name = name
        self.address = address
        self.port = port
        self.user = user
        self.identityFile = identityFile
        self.knownHostsFile = knownHostsFile
    }

    /// Seconds to connect, and how a dead connection is noticed: so many silences of so many seconds.
    static let connectTimeout = 5
    static let aliveInterval = 1
    static let aliveCount = 3

    /// The connection that the others use. Its own session ends when our end of it does, so it does not outlive us.
    func master(through socket: String) -> [String] {
        let options = [
            "ControlMaster=yes", "ControlPersist=no", "ConnectTimeout=\(Self.connectTimeout)",
            "ServerAliveInterval=\(Self.aliveInterval)", "ServerAliveCountMax=\(Self.aliveCount)", "TCPKeepAlive=yes",
        ]
        let command = "exec /bin/sh -c \(ShellWord.quote("echo \(FarScript.ready); exec cat"))"
        return arguments(socket, options, command)
    }

    /// One command through the connection that stands. It never makes one of its own: what its fallback would be is
    /// put out of order.
    func client(through socket: String, _ line: String) -> [String] {
        arguments(socket, ["ControlMaster=no", "ProxyCommand=false"], line)
    }

    private func arguments(_ socket: String, _ options: [String], _ command: String) -> [String] {
        var all = ["ssh", "-T", "-a", "-x", "-S", socket]
        let always = [
            "BatchMode=yes", "StrictHostKeyChecking=yes", "LogLevel=ERROR", "EscapeChar=none", "RequestTTY=no",
            "ClearAllForwardings=yes", "PermitLocalCommand=no",
        ]
        for option in options + always { all += ["-o", option] }
        if let identityFile { all += ["-i", identityFile, "-o", "IdentitiesOnly=yes"] }
        if let knownHostsFile { all += ["-o", "UserKnownHostsFile=\(knownHostsFile)"] }
        if let port { all += ["-p", String(port)] }
        if let user { all += ["-l", user] }
        return all + ["--", address, command]
    }
}
