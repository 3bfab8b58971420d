internal import CCurl
internal import CLinux
import Glibc
internal import Platform
import Synchronization

/// All transfers of one client, driven by what the reactor reports. Except for its inbox it is touched on the
/// reactor's thread only, which is why no lock stands around the library.
@safe final class CurlLoop: @unchecked Sendable {
    enum Command {
        case begin(UInt64, HTTPRequest, WebAddress, [String], Int64, CheckedContinuation<HTTPAnswer.Cause, Never>)
        case cancel(UInt64)
    }

    /// A handle of the library for one transfer at a time.
    @safe private struct Handle {
        let raw: UnsafeMutableRawPointer

        init?() {
            guard let raw = unsafe curl_easy_init() else { return nil }
            unsafe self.raw = raw
        }
    }

    private struct Running {
        let transfer: Transfer
        let handle: Handle
    }

    private struct Watched {
        let token: Reactor.Token
        var interest: Reactor.Interest
    }

    /// Beyond this a question is refused: whoever asks so much has lost count, and each needs a descriptor.
    private static let limit = 8_192
    private static let keptHandles = 256
    /// The library counts those that are at work too, and would close kept ones for them.
    private static let keptConnections = limit + 256

    private let inbox = Mutex<[Command]>([])
    private let reactor: Reactor
    /// Raised when something comes into the empty inbox.
    private let bell: Descriptor
    private let multi: UnsafeMutableRawPointer
    private var running: [UInt64: Running] = [:]
    private var numbers: [ObjectIdentifier: UInt64] = [:]
    private var idle: [Handle] = []
    private var watched: [Int32: Watched] = [:]
    private var alarm: Reactor.Token?
    private var isDue = false

    private static let isReady = curl_global_init(FO_CURL_EVERYTHING) == CURLE_OK

    init(on reactor: Reactor) throws(SystemError) {
        let bell = Descriptor(owning: fo_counter())
        guard Self.isReady, bell.number >= 0, let multi = unsafe curl_multi_init() else {
            throw SystemError("start libcurl", code: errno)
        }
        self.bell = bell
        self.reactor = reactor
        unsafe self.multi = multi
        unsafe fo_curl_multi_number(multi, CURLMOPT_MAXCONNECTS, Self.keptConnections)
        // The loop lives as long as the reactor, that is as long as the process.
        let user = unsafe Unmanaged.passRetained(self).toOpaque()
        unsafe fo_curl_multi_callbacks(multi, CurlLoop.onSocket, CurlLoop.onTimer, user)
        _ = try reactor.watch(self.bell) { [self] in drain() }
    }

    func send(_ command: Command) {
        let wasEmpty = inbox.withLock { inbox in
            inbox.append(command)
            return inbox.count == 1
        }
        guard wasEmpty else { return }
        var one: UInt64 = 1
        _ = unsafe write(bell.number, &one, 8)
    }

    // MARK: On the reactor's thread

    private func drain() {
        var count: UInt64 = 0
        _ = unsafe read(bell.number, &count, 8)
        let commands = inbox.withLock { inbox in
            defer { inbox = [] }
            return inbox
        }
        for command in commands {
            switch command {
            case .begin(let number, let request, let address, let addresses, let deadline, let continuation):
                begin(number, Transfer(request, address, addresses, deadline: deadline, continuation))
            case .cancel(let number): unsafe end(number) { _, _ in .notAsked(.cancelled) }
            }
        }
        settle()
    }

    private func begin(_ number: UInt64, _ transfer: Transfer) {
        guard running.count < Self.limit else {
            return transfer.end(.notAsked(.lack("more than \(Self.limit) questions are on their way")))
        }
        guard let handle = idle.popLast() ?? Handle() else {
            return transfer.end(.notAsked(.lack("libcurl has no memory")))
        }
        running[number] = Running(transfer: transfer, handle: handle)
        numbers[ObjectIdentifier(transfer)] = number
        let isPrepared = unsafe transfer.prepare(handle.raw)
        guard isPrepared, unsafe curl_multi_add_handle(multi, handle.raw) == CURLM_OK else {
            return unsafe end(number) { _, _ in .notAsked(.lack("libcurl did not take the question")) }
        }
    }

    private func end(_ number: UInt64, _ verdict: (Transfer, UnsafeMutableRawPointer) -> HTTPAnswer.Cause) {
        guard let ended = running.removeValue(forKey: number) else { return }
        numbers[ObjectIdentifier(ended.transfer)] = nil
        let cause = unsafe verdict(ended.transfer, ended.handle.raw)
        unsafe curl_multi_remove_handle(multi, ended.handle.raw)
        if idle.count < Self.keptHandles {
            // A reset forgets every setting but this one, which a transfer that never began has left behind.
            unsafe fo_curl_list(ended.handle.raw, CURLOPT_RESOLVE, nil)
            unsafe curl_easy_reset(ended.handle.raw)
            idle.append(ended.handle)
        } else {
            unsafe curl_easy_cleanup(ended.handle.raw)
        }
        ended.transfer.end(cause)
    }

    private func ready(_ socket: Int32) {
        guard let interest = watched[socket]?.interest else { return }
        // Where both are waited for, the library looks itself which it is.
        let mask = interest == .reading ? CURL_CSELECT_IN : interest == .writing ? CURL_CSELECT_OUT : 0
        var left: Int32 = 0
        unsafe curl_multi_socket_action(multi, socket, Int32(mask), &left)
        settle()
    }

    private func settle() {
        var left: Int32 = 0
        var rounds = 0
        while isDue {
            isDue = false
            unsafe curl_multi_socket_action(multi, FO_CURL_NO_SOCKET, 0, &left)
            rounds += 1
            // Others wait for this thread as well.
            if rounds == 8, isDue {
                isDue = false
                setAlarm(after: 0)
            }
        }
        var code = CURLE_OK
        while let handle = unsafe fo_curl_next_ended(multi, &code) {
            guard let transfer = unsafe Transfer.of(handle), let number = numbers[ObjectIdentifier(transfer)] else {
                unsafe curl_multi_remove_handle(multi, handle)
                continue
            }
            unsafe end(number) { unsafe $0.verdict(code, $1) }
        }
        if isDue {
            isDue = false
            setAlarm(after: 0)
        }
    }

    private func setAlarm(after milliseconds: Int64) {
        if let alarm { reactor.cancel(alarm) }
        alarm = reactor.alarm(after: milliseconds) { [self] in
            alarm = nil
            isDue = true
            settle()
        }
    }

    private func follow(_ socket: Int32, _ what: Int32) {
        var interest: Reactor.Interest = []
        if what == CURL_POLL_IN || what == CURL_POLL_INOUT { interest.insert(.reading) }
        if what == CURL_POLL_OUT || what == CURL_POLL_INOUT { interest.insert(.writing) }
        let old = watched[socket]
        do throws(SystemError) {
            if interest.isEmpty {
                if let old { reactor.forget(old.token, number: socket) }
                watched[socket] = nil
            } else if let old {
                guard old.interest != interest else { return }
                try reactor.change(old.token, number: socket, to: interest)
                watched[socket]?.interest = interest
            } else {
                let token = try reactor.watch(number: socket, for: interest) { [self] in ready(socket) }
                watched[socket] = Watched(token: token, interest: interest)
            }
        } catch {
            // A socket that cannot be watched stays silent, and its question comes to its end at the deadline.
            watched[socket] = nil
        }
    }

    private static let onSocket: curl_socket_callback = { _, socket, what, user, _ in
        guard let user = unsafe user else { return 0 }
        unsafe Unmanaged<CurlLoop>.fromOpaque(user).takeUnretainedValue().follow(socket, what)
        return 0
    }

    private static let onTimer: curl_multi_timer_callback = { _, milliseconds, user in
        guard let user = unsafe user else { return 0 }
        let loop = unsafe Unmanaged<CurlLoop>.fromOpaque(user).takeUnretainedValue()
        if milliseconds == 0 {
            loop.isDue = true
        } else if milliseconds > 0 {
            loop.setAlarm(after: Int64(milliseconds))
        } else if let alarm = loop.alarm {
            loop.reactor.cancel(alarm)
            loop.alarm = nil
        }
        return 0
    }
}
