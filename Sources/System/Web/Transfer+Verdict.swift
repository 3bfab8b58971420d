internal import CCurl
import Glibc
internal import Platform

/// What the end of a transfer says about the target, or about us.
extension Transfer {
    func verdict(_ code: CURLcode, _ handle: UnsafeMutableRawPointer) -> HTTPAnswer.Cause {
        switch code {
        case CURLE_OK: return unsafe .answered(response(handle))
        case CURLE_WRITE_ERROR where isCut: return unsafe .answered(response(handle))
        case CURLE_WRITE_ERROR where hasLongHead: return .silent(.malformed("the head of the answer has no end"))
        case CURLE_OPERATION_TIMEDOUT: return .silent(.timedOut)
        case CURLE_COULDNT_CONNECT: return unsafe unconnected(handle)
        case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: return .silent(.closed)
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR: return unsafe broken(handle)
        case CURLE_UNSUPPORTED_PROTOCOL where unsafe fo_curl_was_connected(handle) != 0,
            CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
            return .silent(.malformed(text))
        case CURLE_OUT_OF_MEMORY where unsafe fo_curl_was_connected(handle) != 0:
            // The library says this too of a line of the head that is longer than it accepts.
            return .silent(.malformed("the head of the answer is too large, or \(text)"))
        case CURLE_PEER_FAILED_VERIFICATION: return unsafe .distrusted(fault(handle))
        case CURLE_SSL_CONNECT_ERROR: return unsafe unsecured(handle)
        case CURLE_SSL_CACERT_BADFILE: return .notAsked(.question("the CA file cannot be used: \(text)"))
        case CURLE_COULDNT_RESOLVE_HOST: return .notAsked(.name(text))
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .notAsked(.question(text))
        default: return .notAsked(.lack("\(unsafe String(cString: curl_easy_strerror(code))) \(text)"))
        }
    }

    private func response(_ handle: UnsafeMutableRawPointer) -> HTTPResponse {
        let end = unsafe fo_curl_certificate(handle, "Expire date:").map { unsafe String(cString: $0) }
        return HTTPResponse(
            status: unsafe fo_curl_learn(handle, CURLINFO_RESPONSE_CODE), body: body, isCut: isCut,
            certificateEnd: end.flatMap(CertificateDate.seconds))
    }

    private func unconnected(_ handle: UnsafeMutableRawPointer) -> HTTPAnswer.Cause {
        if openError != 0 {
            return .notAsked(.lack(SystemError("open a socket", code: openError).description))
        }
        let code = unsafe Int32(truncatingIfNeeded: fo_curl_learn(handle, CURLINFO_OS_ERRNO))
        let tried = unsafe String(cString: fo_curl_address(handle))
        let target = tried.isEmpty ? addresses.first ?? address.host : tried
        guard code != 0 else { return .notAsked(.lack("connecting to \(target) ended without a reason: \(text)")) }
        return cause(Failing(code: code, address: target))
    }

    private func broken(_ handle: UnsafeMutableRawPointer) -> HTTPAnswer.Cause {
        // The same codes stand for a body that cannot be taken apart, and then the error number is an older one.
        let isConnection = ["Recv failure", "Send failure", "OpenSSL"].contains { text.hasPrefix($0) }
        guard isConnection else { return .silent(.malformed(text)) }
        if text.contains("unexpected eof") { return .silent(.closed) }
        let code = unsafe Int32(truncatingIfNeeded: fo_curl_learn(handle, CURLINFO_OS_ERRNO))
        if code == 0 || code == EAGAIN || code == EINPROGRESS { return .silent(.reset) }
        return cause(Failing(code: code, address: addresses.first ?? address.host))
    }

    /// A connection that breaks off while the two agree on a secret has said nothing about who the server is.
    private func unsecured(_ handle: UnsafeMutableRawPointer) -> HTTPAnswer.Cause {
        if text.contains("SSL_ERROR_SYSCALL") || text.contains("reset by peer") { return .silent(.reset) }
        if text.contains("unexpected eof") { return .silent(.closed) }
        return .distrusted(.handshake(text))
    }

    private func fault(_ handle: UnsafeMutableRawPointer) -> TrustFault {
        // The library compares the name by itself, before it notes what OpenSSL has found; that is one number for each
        // kind of fault.
        if text.contains("target host name") { return .wrongName }
        switch unsafe fo_curl_learn(handle, CURLINFO_SSL_VERIFYRESULT) {
        case 9: return .notYetValid
        case 10: return .expired
        default: return .untrusted(text)
        }
    }

    private func cause(_ failing: Failing) -> HTTPAnswer.Cause {
        switch failing {
        case .silent(let silence): .silent(silence)
        case .notAsked(let obstacle): .notAsked(obstacle)
        }
    }
}
