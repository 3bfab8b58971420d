import Platform
import Testing

@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]) func `the hashes are those of the standard`(text: String, expected: String) throws {
        #expect(try SHA256.digest(of: Array(text.utf8)).description == expected)
        #expect(try SHA256.digest(of: text.utf8).description == expected)
    }

    @Test func `pieces make the same hash as the whole, and one value hashes again and again`() throws {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        var hash = try SHA256()
        for size in [1, 7, 63, 64, 65, 9_999] {
            for start in stride(from: 0, to: bytes.count, by: size) {
                hash.update(bytes[start..<min(start + size, bytes.count)])
            }
            #expect(hash.finish() == (try SHA256.digest(of: bytes)))
        }
    }

    @Test func `a sequence that lies nowhere is hashed as well`() throws {
        let lazy = (0..<300).lazy.map { UInt8(truncatingIfNeeded: $0) }
        #expect(try SHA256.digest(of: lazy) == SHA256.digest(of: Array(lazy)))
    }

    @Test func `a digest is read back from its digits, and from nothing else`() throws {
        let digest = try SHA256.digest(of: Array("abc".utf8))
        #expect(Digest(hexadecimal: digest.description) == digest)
        #expect(Digest(hexadecimal: digest.description.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        let text = digest.description
        for wrong in ["", String(text.dropLast()), text + "0", "g" + text.dropFirst(), " " + text.dropFirst()] {
            #expect(Digest(hexadecimal: wrong) == nil)
        }
        #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
        var other = digest.bytes
        other[31] ^= 1
        #expect(Digest(bytes: other) != digest)
    }
}
