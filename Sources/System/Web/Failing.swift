internal import CLinux
import Glibc
internal import Platform

/// What the error number of a connection means: the one table for everything that connects.
enum Failing: Hashable {
    case silent(Silence)
    case notAsked(Obstacle)

    init(code: Int32, address: String) {
        switch code {
        case ECONNREFUSED: self = .silent(.refused)
        case ECONNRESET, ECONNABORTED, EPIPE: self = .silent(.reset)
        case ETIMEDOUT: self = .silent(.timedOut)
        case EHOSTUNREACH, ENETUNREACH, EHOSTDOWN:
            // The same numbers come from our own table of routes and from a router on the way.
            self = unsafe fo_has_route(address) == 1 ? .silent(.unreachable) : .notAsked(.noRoute)
        case ENETDOWN: self = .notAsked(.noRoute)
        case EADDRNOTAVAIL, EAFNOSUPPORT, EINVAL:
            self = .notAsked(.question("\(address) is no address this machine can connect to"))
        default: self = .notAsked(.lack(SystemError("connect to \(address)", code: code).description))
        }
    }
}
