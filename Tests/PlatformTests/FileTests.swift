import Glibc
import Testing

@testable import Platform

@Suite struct FileTests {
    @Test func `a file is replaced as a whole, with its mode, and nothing else stays`() throws {
        let place = try Stage.Place()
        try DurableFile.replace(place.file("head"), with: Array("one".utf8), mode: 0o644)
        try DurableFile.replace(place.file("head"), with: Array("two".utf8), mode: 0o640)
        #expect(place.text("head") == "two")
        var status = stat()
        #expect(stat(place.file("head"), &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(try Directory.names(in: place.path) == ["head"])
    }

    @Test func `what a crash left unfinished is no hindrance, and no link is followed`() throws {
        let place = try Stage.Place()
        try DurableFile.replace(place.file("precious"), with: Array("precious".utf8))
        symlink(place.file("precious"), place.file("head.new"))
        try DurableFile.replace(place.file("head"), with: Array("new".utf8))
        #expect(place.text("head") == "new")
        #expect(place.text("precious") == "precious")
        #expect(FileIdentity(path: place.file("head.new")) == nil)
    }

    @Test func `a failure keeps the old file and leaves nothing unfinished`() throws {
        let place = try Stage.Place()
        mkdir(place.file("head"), 0o700)
        defer { rmdir(place.file("head")) }
        let error = #expect(throws: SystemError.self) { try DurableFile.replace(place.file("head"), with: [1]) }
        #expect(error?.name == "EISDIR")
        #expect(try Directory.names(in: place.path) == ["head"])
        let missing = #expect(throws: SystemError.self) { try DurableFile.replace("/nonexistent/head", with: [1]) }
        #expect(missing?.name == "ENOENT")
        let zero = #expect(throws: SystemError.self) { try DurableFile.replace("/tmp/a\0b", with: [1]) }
        #expect(zero?.name == "EINVAL")
    }

    @Test func `a full disk is an error with a hint`() throws {
        let error = #expect(throws: SystemError.self) {
            try Descriptor.open("/dev/full", O_WRONLY).writeAll([1, 2, 3])
        }
        #expect(error?.name == "ENOSPC")
        #expect(
            error?.description.hasSuffix("No space left on device (ENOSPC); the file system is full; free some space")
                == true)
    }

    @Test func `the directory of a path is found as the kernel would`() {
        #expect(DurableFile.directory(of: "/a/b/c") == "/a/b")
        #expect(DurableFile.directory(of: "/a") == "/")
        #expect(DurableFile.directory(of: "a") == ".")
    }

    @Test func `a file that is read whole has a limit`() throws {
        let place = try Stage.Place()
        try DurableFile.replace(place.file("file"), with: [UInt8](repeating: 7, count: 100_000))
        #expect(try Descriptor.open(place.file("file"), O_RDONLY).readAll(limit: 100_000).count == 100_000)
        let error = #expect(throws: SystemError.self) {
            _ = try Descriptor.open(place.file("file"), O_RDONLY).readAll(limit: 99_999)
        }
        #expect(error?.name == "EFBIG")
    }

    @Test func `descriptors are close-on-exec and end with their owner`() throws {
        let number: Int32
        do {
            let file = try Descriptor.open("/dev/null", O_RDONLY)
            number = file.number
            #expect(fcntl(number, F_GETFD) == FD_CLOEXEC)
            let other = try file.duplicate()
            #expect(fcntl(other.number, F_GETFD) == FD_CLOEXEC)
        }
        let kept = try Descriptor.open("/dev/null", O_RDONLY).surrender()
        #expect(fcntl(kept, F_GETFD) == FD_CLOEXEC, "what was given away stays open")
        close(kept)
    }

    @Test func `file systems of other machines are recognised`() {
        #expect(Volume.kind(ofMagic: 0x6969) == .network(name: "nfs"))
        #expect(Volume.kind(ofMagic: 0xFF53_4D42) == .network(name: "cifs"))
        #expect(Volume.kind(ofMagic: 0xEF53) == .local(name: "ext4"))
        #expect(Volume.kind(ofMagic: 0x6573_5546) == .unknown(magic: 0x6573_5546), "FUSE can be anything")
    }

    @Test func `a volume says what it is and how much room there is`() throws {
        #expect(try Volume(of: "/dev/shm").kind == .memory(name: "tmpfs"))
        let volume = try Volume(of: "/tmp")
        #expect(volume.totalBytes > 0 && volume.freeBytes <= volume.totalBytes)
        let error = #expect(throws: SystemError.self) { _ = try Volume(of: "/nonexistent") }
        #expect(error?.description.hasPrefix("cannot look at the file system of /nonexistent: No such file") == true)
    }
}
