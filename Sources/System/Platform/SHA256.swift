internal import CCrypto

/// SHA-256 by the system's libcrypto, in one go or piece by piece, and again and again with one value.
///
/// That hashing fails half way cannot happen short of a damaged process, and a chain with a wrong link is worse than
/// a daemon that ends; so only the beginning can throw.
@safe package struct SHA256: ~Copyable, @unchecked Sendable {
    private let context: OpaquePointer

    package init() throws(SystemError) {
        guard let algorithm = unsafe Self.algorithm.pointer else {
            throw SystemError("find SHA-256 in libcrypto", code: 38, hint: "look at the providers in openssl.cnf")
        }
        guard let context = unsafe EVP_MD_CTX_new() else { throw SystemError("start a SHA-256", code: 12) }
        unsafe self.context = context
        precondition(unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1, "SHA-256 does not begin")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { unsafe update(UnsafeRawBufferPointer($0)) }
        if done == nil { unsafe Array(bytes).withUnsafeBytes { unsafe update($0) } }
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "SHA-256 does not go on")
    }

    /// The hash of all bytes since the beginning or the last `finish`; afterwards the next one can begin.
    package mutating func finish() -> Digest {
        guard let digest = Digest(bytes: finishAsBytes()) else { preconditionFailure("SHA-256 does not end") }
        return digest
    }

    /// The same as 32 bytes, for whoever stores or compares a million of them.
    package mutating func finishAsBytes() -> [UInt8] {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Digest.size) { buffer, count in
            let done = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
            precondition(done == 1, "SHA-256 does not end")
            count = Digest.size
        }
        precondition(unsafe EVP_DigestInit_ex2(context, nil, nil) == 1, "SHA-256 does not begin again")
        return bytes
    }

    package mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    package static func digest(of bytes: some Sequence<UInt8>) throws(SystemError) -> Digest {
        var hash = try SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Looked up once: the search through libcrypto's providers costs more than a short hash.
    private static let algorithm = Algorithm()

    @safe private struct Algorithm: @unchecked Sendable {
        /// Never freed, never changed, and libcrypto allows every thread to use it.
        let pointer: OpaquePointer?

        init() { unsafe pointer = EVP_MD_fetch(nil, "SHA256", nil) }
    }
}
