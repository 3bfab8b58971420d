import Glibc
import Platform
import Testing

@Suite struct TCPListenerTests {
    @Test(arguments: ["127.0.0.1", "127.0.0.2"])
    func `a free port is taken and told, and nobody waits there yet`(address: String) throws {
        let listener = try TCPListener(address: address, port: 0)
        #expect(listener.port != 0)
        let nobody = try listener.accept()?.number
        #expect(nobody == nil)
    }

    @Test func `a port that is taken and a name are refused in words`() throws {
        let first = try TCPListener(address: "127.0.0.1", port: 0)
        let port = first.port
        let taken = #expect(throws: SystemError.self) { _ = try TCPListener(address: "127.0.0.1", port: port) }
        #expect(taken?.name == "EADDRINUSE")
        #expect(taken?.attempt == "listen at 127.0.0.1 port \(port)")
        let name = #expect(throws: SystemError.self) { _ = try TCPListener(address: "localhost", port: 0) }
        #expect(name?.name == "EADDRNOTAVAIL")
    }
}
