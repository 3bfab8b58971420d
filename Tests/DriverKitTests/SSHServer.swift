import DriverKit
import Glibc
import Model
import Platform

/// A real sshd on loopback, with keys made for it, that nobody else knows of.
final class SSHServer: Sendable {
    let scratch: Scratch
    let port: Int
    private let child: ChildProcess

    init() async throws {
        let scratch = try Scratch()
        let local = LocalReach(on: Fixtures.reactor)
        for name in ["host", "client", "stranger"] {
            let words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", scratch.file(name)]
            guard case .ended(let report) = await local.ask(Command(words), by: .after(.seconds(20))),
                report.status == 0
            else { throw Trouble("ssh-keygen failed; is openssh-client installed?") }
        }
        try scratch.write(scratch.read("client.pub") ?? "", to: "authorized")
        // A root that has never run sshd has not the directory that it wants to lock itself up in.
        if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
        var port = 0
        var started: ChildProcess?
        for _ in 0..<5 where started == nil {
            port = try Self.freePort()
            try scratch.write(Self.configuration(scratch, port), to: "sshd_config")
            started = try await Self.start(scratch, port)
        }
        guard let started else { throw Trouble("sshd does not start: \(scratch.read("sshd.log") ?? "")") }
        let key = (scratch.read("host.pub") ?? "").split(separator: " ").prefix(2).joined(separator: " ")
        try scratch.write("[127.0.0.1]:\(port) \(key)\n", to: "known_hosts")
        self.scratch = scratch
        self.port = port
        child = started
    }

    deinit { child.end() }

    func reach(key: String = "client", name: String = "paris-db") -> SSHReach {
        let host = SSHHost(
            name: name, address: "127.0.0.1", port: port, user: Self.user, identityFile: scratch.file(key),
            knownHostsFile: scratch.file("known_hosts"))
        return SSHReach(host, directory: scratch.path, on: Fixtures.reactor)
    }

    /// Ends what serves the connections, and the listener.
    func stop() async {
        signalSessions(SIGKILL)
        child.end()
        _ = await child.ending()
    }

    /// The processes that serve connections: everything below the listener that is sshd itself.
    func signalSessions(_ signal: Int32) {
        for process in sessions() { kill(process, signal) }
    }

    private func sessions() -> [Int32] {
        let all = FarProcess.all()
        var found = [child.identity.process]
        var index = 0
        while index < found.count {
            found += all.filter { $0.parent == found[index] && $0.name == "sshd" }.map(\.process)
            index += 1
        }
        return Array(found.dropFirst())
    }

    private static let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "root"

    private static func configuration(_ scratch: Scratch, _ port: Int) -> String {
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(scratch.file("host"))
        AuthorizedKeysFile \(scratch.file("authorized"))
        PidFile none
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PrintMotd no
        LogLevel ERROR

        """
    }

    private static func start(_ scratch: Scratch, _ port: Int) async throws -> ChildProcess? {
        let words = ["/usr/sbin/sshd", "-D", "-f", scratch.file("sshd_config"), "-E", scratch.file("sshd.log")]
        let held = try HeldChild(Invocation(words), on: Fixtures.reactor)
        // Whatever becomes of the test, this server does not live for longer.
        let child = held.release(within: 120_000)
        let deadline = Deadline.after(.seconds(5))
        while !deadline.hasPassed {
            if connects(port) { return child }
            try await Task.sleep(for: .milliseconds(20))
        }
        child.end()
        return nil
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        return address
    }

    private static func connects(_ port: Int) -> Bool {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = address(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    static func freePort() throws -> Int {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = address(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0
            }
        }
        guard isBound else { throw Trouble("no free port: \(errno)") }
        return Int(in_port_t(bigEndian: address.sin_port))
    }
}
