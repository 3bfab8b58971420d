internal import CMicrohttpd

/// Puts an answer into the library's form.
enum Dispatch {
    private static let unsound = Reply.refusal(
        500, "the answer has a header that is not one line of text", hint: "this is a mistake in the daemon; report it")
    private static let pieceBytes = 8_192

    static func queue(_ reply: Reply, _ connection: OpaquePointer) -> MHD_Result {
        guard reply.headers.allSatisfy(\.isSound) else { return unsafe queue(unsound, connection) }
        guard let response = unsafe response(reply.content) else { return .NO }
        defer { unsafe MHD_destroy_response(response) }
        for field in reply.headers { unsafe MHD_add_response_header(response, field.name, field.value) }
        return unsafe MHD_queue_response(connection, UInt32(truncatingIfNeeded: reply.status), response)
    }

    private static func response(_ content: Reply.Content) -> OpaquePointer? {
        switch content {
        case .bytes(let bytes): unsafe bytes.withUnsafeBytes { unsafe fo_mhd_bytes($0.baseAddress, $0.count) }
        case .stream(let stream), .events(let stream):
            unsafe MHD_create_response_from_callback(
                FO_MHD_SIZE_UNKNOWN, pieceBytes, read, Unmanaged.passRetained(stream).toOpaque(),
                { user in
                    guard let user = unsafe user else { return }
                    unsafe Unmanaged<ReplyStream>.fromOpaque(user).release()
                })
        }
    }

    private static let read: MHD_ContentReaderCallback = { user, _, buffer, room in
        guard let user = unsafe user, let buffer = unsafe buffer else { return FO_MHD_BROKEN }
        let stream = unsafe Unmanaged<ReplyStream>.fromOpaque(user).takeUnretainedValue()
        return unsafe stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: room))
    }
}
