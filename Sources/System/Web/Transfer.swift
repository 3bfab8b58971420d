internal import CCurl
internal import Platform

/// One question on its way. Lives on the thread of the reactor, from the moment it is taken up there.
@safe final class Transfer {
    let request: HTTPRequest
    let address: WebAddress
    /// The numeric addresses to try: the one that was pinned, or those of the name.
    let addresses: [String]
    /// When the answer must be there, on the boot clock.
    let deadline: Int64
    private let continuation: CheckedContinuation<HTTPAnswer.Cause, Never>

    private(set) var body: [UInt8] = []
    private(set) var isCut = false
    private(set) var headBytes = 0
    /// Why the socket could not be opened, written by the library's callback; and its own words for what went wrong.
    private let openCode: UnsafeMutablePointer<Int32>
    private let words: UnsafeMutablePointer<CChar>
    private var lists: [Lines] = []

    /// A list of the library, which does not copy it.
    @safe private struct Lines {
        let first: UnsafeMutablePointer<curl_slist>
    }

    /// More than this before the body is no answer.
    private static let headLimit = 65_536

    init(
        _ request: HTTPRequest, _ address: WebAddress, _ addresses: [String], deadline: Int64,
        _ continuation: CheckedContinuation<HTTPAnswer.Cause, Never>
    ) {
        self.request = request
        self.address = address
        self.addresses = addresses
        self.deadline = deadline
        self.continuation = continuation
        unsafe openCode = .allocate(capacity: 1)
        unsafe openCode.initialize(to: 0)
        unsafe words = .allocate(capacity: FO_CURL_ERROR_SIZE)
        unsafe words.initialize(repeating: 0, count: FO_CURL_ERROR_SIZE)
    }

    deinit {
        for list in lists { unsafe curl_slist_free_all(list.first) }
        unsafe openCode.deallocate()
        unsafe words.deallocate()
    }

    var openError: Int32 { unsafe openCode.pointee }
    var text: String { unsafe String(cString: words) }

    func end(_ cause: HTTPAnswer.Cause) { continuation.resume(returning: cause) }

    func takeHead(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headBytes += bytes.count
        return headBytes <= Self.headLimit
    }

    var hasLongHead: Bool { headBytes > Self.headLimit }

    /// Whether more of the body is wanted.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let room = request.keptBytes - body.count
        unsafe body.append(contentsOf: bytes.prefix(room))
        isCut = bytes.count > room
        return !isCut
    }

    /// Says everything about the question to the library; `false` when it has no memory for that.
    func prepare(_ handle: UnsafeMutableRawPointer) -> Bool {
        let left = max(1, (deadline - Clocks.bootNanoseconds()) / 1_000_000)
        unsafe fo_curl_text(handle, CURLOPT_URL, request.url)
        unsafe fo_curl_number(handle, CURLOPT_TIMEOUT_MS, Int(min(left, 86_400_000)))
        unsafe fo_curl_number(handle, CURLOPT_NOSIGNAL, 1)
        unsafe fo_curl_number(handle, CURLOPT_BUFFERSIZE, 4_096)
        unsafe fo_curl_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe fo_curl_text(handle, CURLOPT_PROXY, "")
        unsafe fo_curl_number(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        unsafe fo_curl_text(handle, CURLOPT_USERAGENT, "failoverd")
        unsafe fo_curl_number(handle, CURLOPT_FORBID_REUSE, request.reusesConnection ? 0 : 1)
        unsafe fo_curl_number(handle, CURLOPT_FRESH_CONNECT, request.reusesConnection ? 0 : 1)
        unsafe fo_curl_pointer(handle, CURLOPT_ERRORBUFFER, words)
        let user = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe fo_curl_pointer(handle, CURLOPT_PRIVATE, user)
        unsafe fo_curl_note_open(handle, openCode)
        unsafe fo_curl_on_bytes(handle, Transfer.onHead, Transfer.onBody, user)
        if address.isEncrypted { unsafe trust(handle) }
        return unsafe method(handle) && route(handle) && headers(handle)
    }

    private func trust(_ handle: UnsafeMutableRawPointer) {
        unsafe fo_curl_text(handle, CURLOPT_CAPATH, nil)
        // A session that is taken up again shows no certificate, so there would be nothing to judge.
        unsafe fo_curl_number(handle, CURLOPT_SSL_SESSIONID_CACHE, request.reusesConnection ? 1 : 0)
        unsafe fo_curl_number(handle, CURLOPT_CA_CACHE_TIMEOUT, 60)
        unsafe fo_curl_number(handle, CURLOPT_CERTINFO, 1)
        switch request.trust {
        case .machine: break
        case .file(let path): unsafe fo_curl_text(handle, CURLOPT_CAINFO, path)
        case .unverified:
            unsafe fo_curl_number(handle, CURLOPT_SSL_VERIFYPEER, 0)
            unsafe fo_curl_number(handle, CURLOPT_SSL_VERIFYHOST, 0)
        }
    }

    private func method(_ handle: UnsafeMutableRawPointer) -> Bool {
        if request.method == "HEAD" {
            unsafe fo_curl_number(handle, CURLOPT_NOBODY, 1)
            return true
        }
        let sendsBody = !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method)
        if sendsBody {
            unsafe fo_curl_number(handle, CURLOPT_POST, 1)
            let code = unsafe request.body.withUnsafeBytes { bytes in
                unsafe fo_curl_body(handle, bytes.baseAddress ?? UnsafeRawPointer(words), bytes.count)
            }
            guard code == CURLE_OK else { return false }
        }
        return unsafe fo_curl_text(handle, CURLOPT_CUSTOMREQUEST, request.method) == CURLE_OK
    }

    /// An open connection is known by the name in the URL. Where an address is pinned it must be known by that as
    /// well, or a question about one host would be asked on a connection to another.
    private func route(_ handle: UnsafeMutableRawPointer) -> Bool {
        guard let first = addresses.first else { return true }
        if request.address != nil {
            let target = first.contains(":") ? "[\(first)]" : first
            return unsafe list(handle, CURLOPT_CONNECT_TO, ["::\(target):"])
        }
        if address.isNumeric { return true }
        let known = addresses.joined(separator: ",")
        return unsafe list(handle, CURLOPT_RESOLVE, ["+\(address.host):\(address.port):\(known)"])
    }

    private func headers(_ handle: UnsafeMutableRawPointer) -> Bool {
        // The library would ask a server first whether it may send a body, and wait a second for the answer.
        let lines = ["Expect:"] + request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        return unsafe list(handle, CURLOPT_HTTPHEADER, lines)
    }

    private func list(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ lines: [String]) -> Bool {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = unsafe curl_slist_append(list, line) else {
                unsafe curl_slist_free_all(list)
                return false
            }
            unsafe list = longer
        }
        if let list = unsafe list { lists.append(unsafe Lines(first: list)) }
        return unsafe fo_curl_list(handle, option, list) == CURLE_OK
    }

    static func of(_ handle: UnsafeMutableRawPointer) -> Transfer? {
        guard let user = unsafe fo_curl_user(handle) else { return nil }
        return unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
    }

    private static let onHead: fo_curl_taker = { bytes, size, count, user in
        guard let user = unsafe user else { return 0 }
        let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
        let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return unsafe transfer.takeHead(line) ? line.count : 0
    }

    private static let onBody: fo_curl_taker = { bytes, size, count, user in
        guard let user = unsafe user else { return 0 }
        let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        // A short count ends the transfer; a piece of nothing would end it too early.
        return unsafe transfer.takeBody(piece) ? piece.count : piece.count - 1
    }
}
