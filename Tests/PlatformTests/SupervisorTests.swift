import Glibc
import Platform
import Testing

@Suite struct SupervisorTests {
    /// A service manager that listens.
    private struct Ear: ~Copyable {
        let path: String
        let socket: Descriptor

        init(_ path: String) throws {
            self.path = path
            socket = Descriptor(owning: Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | O_CLOEXEC | O_NONBLOCK, 0))
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            let size = socklen_t(MemoryLayout<sockaddr_un>.size)
            let bound = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket.number, $0, size) }
            }
            try #require(bound == 0)
        }

        func hear() throws -> String? {
            try socket.read(upTo: 4_096).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `each message is said in the words of the protocol`() throws {
        let place = try Stage.Place()
        let ear = try Ear(place.file("notify"))
        let service = try Supervisor(environment: ["NOTIFY_SOCKET": ear.path])
        #expect(service.tell(.ready, .status("acting; chat normal")))
        #expect(try ear.hear() == "READY=1\nSTATUS=acting; chat normal")
        service.tell(.reloading(monotonicMicroseconds: 4711))
        #expect(try ear.hear() == "RELOADING=1\nMONOTONIC_USEC=4711")
        service.tell(.watchdog)
        service.tell(.watchdogTrigger)
        service.tell(.stopping, .extendTimeout(microseconds: 30_000_000), .failed(code: 28))
        #expect(try ear.hear() == "WATCHDOG=1")
        #expect(try ear.hear() == "WATCHDOG=trigger")
        #expect(try ear.hear() == "STOPPING=1\nEXTEND_TIMEOUT_USEC=30000000\nERRNO=28")
    }

    @Test func `a status cannot smuggle in a message of its own`() throws {
        let place = try Stage.Place()
        let ear = try Ear(place.file("notify"))
        let service = try Supervisor(environment: ["NOTIFY_SOCKET": ear.path])
        service.tell(.status("a\nMAINPID=1\r\nb"))
        #expect(try ear.hear() == "STATUS=a MAINPID=1 b")
    }

    @Test func `a service manager that does not read is not waited for`() throws {
        let place = try Stage.Place()
        let ear = try Ear(place.file("notify"))
        let service = try Supervisor(environment: ["NOTIFY_SOCKET": ear.path])
        var refused = false
        for _ in 0..<100_000 where !refused { refused = !service.tell(.watchdog) }
        #expect(refused)
        _ = try ear.hear()
        #expect(service.tell(.watchdog), "and is told again when it reads")
    }

    @Test(arguments: ["", "relative", "/nonexistent/notify", "vsock:2:1"])
    func `without a service manager nobody is told, and nothing fails`(address: String) throws {
        let service = try Supervisor(environment: ["NOTIFY_SOCKET": address])
        #expect(!service.tell(.ready))
        #expect(try !Supervisor(environment: [:]).tell(.ready))
    }

    @Test func `the watchdog counts only when it is meant for us`() throws {
        let own = "\(getpid())"
        let asked = try Supervisor(environment: ["WATCHDOG_USEC": "15000000", "WATCHDOG_PID": own])
        #expect(asked.watchdogMicroseconds == 15_000_000)
        #expect(asked.heartbeatMilliseconds == 5_000)
        #expect(try Supervisor(environment: ["WATCHDOG_USEC": "15000000"]).heartbeatMilliseconds == 5_000)
        for variables in [
            [:], ["WATCHDOG_USEC": "0"], ["WATCHDOG_USEC": "-1"], ["WATCHDOG_USEC": "soon"],
            ["WATCHDOG_USEC": "15000000", "WATCHDOG_PID": "1"],
        ] {
            #expect(try Supervisor(environment: variables).heartbeatMilliseconds == nil)
        }
    }

    @Test func `a daemon takes what it was told out of its own environment`() async throws {
        let place = try Stage.Place()
        let ear = try Ear(place.file("notify"))
        // A shell sets what an invocation leaves out.
        let program = try Stage.fixture("notify").arguments.joined(separator: " ")
        let command = "NOTIFY_SOCKET=\(ear.path) WATCHDOG_USEC=3000000 WATCHDOG_PID=$$ LISTEN_FDS=0 exec \(program)"
        let ending = try await Stage.run(Stage.shell(command))
        #expect(ending.output.text == "sent true, watchdog 3000000, heartbeat 1000\nleft []\n")
        #expect(try ear.hear() == "READY=1\nSTATUS=line one line two")
    }
}
