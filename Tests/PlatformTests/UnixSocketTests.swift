import Glibc
import Platform
import Testing

@Suite struct UnixSocketTests {
    private func mode(_ path: String) -> UInt32 {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private func end(_ listener: consuming UnixListener) {}

    @Test func `a caller is known by user, group and process`() throws {
        let place = try Stage.Place()
        let listener = try UnixListener(path: place.file("socket"))
        let nobody = try listener.accept()?.number
        #expect(nobody == nil)
        let caller = try UnixConnection.open(listener.path)
        guard let accepted = try listener.accept() else {
            Issue.record("the caller is not there")
            return
        }
        let peer = try PeerCredentials(ofSocket: accepted.number)
        #expect(peer == PeerCredentials(user: getuid(), group: getgid(), process: getpid()))
        var own = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(Int32(own.count), &own)
        #expect(try PeerCredentials.groups(ofSocket: accepted.number) == Array(own.prefix(Int(count))))
        _ = consume caller
    }

    @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
    func `the socket has exactly the mode that was asked for`(mode: UInt32) throws {
        let place = try Stage.Place()
        let listener = try UnixListener(path: place.file("socket"), mode: mode)
        #expect(self.mode(listener.path) == mode)
    }

    @Test func `the path goes with its owner, unless somebody else has taken it`() throws {
        let place = try Stage.Place()
        end(try UnixListener(path: place.file("socket")))
        #expect(FileIdentity(path: place.file("socket")) == nil)
        let listener = try UnixListener(path: place.file("socket"))
        unlink(place.file("socket"))
        try DurableFile.replace(place.file("socket"), with: [])
        end(listener)
        #expect(FileIdentity(path: place.file("socket")) != nil)
    }

    @Test func `a socket left by a killed daemon is taken over`() throws {
        let place = try Stage.Place()
        let first = try UnixListener(path: place.file("socket"))
        rename(first.path, place.file("left"))
        end(first)
        #expect(FileIdentity(path: place.file("left"))?.isSocket == true)
        let second = try UnixListener(path: place.file("left"))
        _ = try UnixConnection.open(second.path)
    }

    @Test func `neither a socket that answers nor a file is taken over`() throws {
        let place = try Stage.Place()
        let first = try UnixListener(path: place.file("socket"))
        let busy = #expect(throws: SystemError.self) { _ = try UnixListener(path: first.path) }
        #expect(busy?.name == "EADDRINUSE")
        try DurableFile.replace(place.file("file"), with: Array("precious".utf8))
        let taken = #expect(throws: SystemError.self) { _ = try UnixListener(path: place.file("file")) }
        #expect(taken?.name == "EEXIST")
        #expect(place.text("file") == "precious")
        _ = try UnixConnection.open(first.path)
    }

    @Test func `a path that cannot be is refused in words`() throws {
        let place = try Stage.Place()
        let long = #expect(throws: SystemError.self) {
            _ = try UnixListener(path: place.file(String(repeating: "x", count: 120)))
        }
        #expect(long?.hint.contains("107 bytes") == true)
        let zero = #expect(throws: SystemError.self) { _ = try UnixListener(path: place.file("a\0b")) }
        #expect(zero?.name == "EINVAL")
        let nobody = #expect(throws: SystemError.self) { _ = try UnixConnection.open(place.file("nobody")) }
        #expect(nobody?.name == "ENOENT")
    }

    @Test func `what is no socket has no peer`() throws {
        let error = #expect(throws: SystemError.self) {
            let file = try Descriptor.open("/dev/null", O_RDONLY)
            _ = try PeerCredentials(ofSocket: file.number)
        }
        #expect(error?.name == "ENOTSOCK")
    }
}
