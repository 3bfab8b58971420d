import Glibc
import Model
import Platform

/// The connection to one host that every command goes through: 8 ms instead of 200 for each. It is made when it is
/// first wanted, and its death is noticed when it happens, so that the next who wants it makes another.
actor SSHMaster {
    private enum State {
        /// Ways out: `opening` when somebody wants it.
        case down
        /// Ways out: `up`, `down` with a failure.
        case opening(Awaited<Result<Void, SSHFailure>>)
        /// Way out: `down` when it dies.
        case up(ChildProcess)
    }

    nonisolated let socket: String
    private let host: SSHHost
    private let reactor: Reactor
    private var state = State.down
    private var failedAt: Instant?
    private var lastFailure: SSHFailure?

    /// One who cannot be reached is tried at most this often, however many ask.
    private static let pause = Interval.seconds(1)
    /// For the whole of connecting, greeting and the first session.
    private static let patience = Interval.seconds(8)
    private static let forever = Interval.hours(24 * 36_500)

    /// `directory` must be private to the daemon and short: the path of a socket has room for 107 bytes.
    init(_ host: SSHHost, directory: String, on reactor: Reactor) {
        self.host = host
        self.reactor = reactor
        socket = "\(directory)/\(Self.mark(of: host))"
    }

    /// Returns when the connection stands.
    func open(by deadline: Deadline) async throws(SSHFailure) {
        let opening: Awaited<Result<Void, SSHFailure>>
        switch state {
        case .up: return
        case .opening(let under): opening = under
        case .down:
            if let failedAt, let lastFailure, Deadline.now - failedAt < Self.pause { throw lastFailure }
            opening = try start()
        }
        guard let result = await opening.get(by: deadline) else {
            throw SSHFailure(.overtime("connect to \(host.name)", hint: "the host is slow or does not answer"))
        }
        try result.get()
    }

    /// Ends the connection and everything that goes through it, for a clean stop.
    func close() {
        if case .up(let child) = state { child.end() }
    }

    private func start() throws(SSHFailure) -> Awaited<Result<Void, SSHFailure>> {
        let opening = Awaited<Result<Void, SSHFailure>>(on: reactor)
        // The file of a connection that was killed would keep a new one from being shared.
        _ = unsafe unlink(socket)
        do throws(StepFailure) {
            let (child, dialogue) = try SSHClient.start(
                host.master(through: socket), awaiting: FarScript.ready, within: Self.forever, on: reactor)
            state = .opening(opening)
            Task { await watch(child, dialogue, opening) }
        } catch {
            throw fail(SSHFailure(error))
        }
        return opening
    }

    private func watch(
        _ child: ChildProcess, _ dialogue: Dialogue, _ opening: Awaited<Result<Void, SSHFailure>>
    ) async {
        let word = await dialogue.greeting.get(by: .after(Self.patience))
        if word == true {
            state = .up(child)
            failedAt = nil
            opening.set(.success(()))
            _ = await child.ending()
            state = .down
        } else {
            child.end()
            let ending = await child.ending()
            let tried = "connect to \(host.name)"
            let failure = word == nil ? SSHFailure(.overtime(tried), hostAnswers: false) : SSHFailure(tried, ending)
            state = .down
            opening.set(.failure(fail(failure)))
        }
        _ = dialogue.finish()
    }

    private func fail(_ failure: SSHFailure) -> SSHFailure {
        failedAt = Deadline.now
        lastFailure = failure
        return failure
    }

    /// Short, and the same for the same host: FNV-1a over what makes the connection what it is.
    private static func mark(of host: SSHHost) -> String {
        let name = "\(host.name) \(host.user ?? "") \(host.address) \(host.port ?? 22) \(host.identityFile ?? "")"
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
