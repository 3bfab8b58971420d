internal import CLinux
import Glibc

/// A thread of its own, for work that waits in the kernel and must not hold one of the few cooperative threads.
package enum Worker {
    /// Starts a thread that takes no signal: signals belong to the first thread, which waits for them.
    /// The name is at most 15 bytes, as `ps -L` shows it.
    package static func start(named name: String, _ body: @escaping @Sendable () -> Void) throws(SystemError) {
        let errand = unsafe Unmanaged.passRetained(Errand(name: name, body: body))
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Errand>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, errand.toOpaque())
        guard code == 0 else {
            unsafe errand.release()
            throw SystemError("start the thread \(name)", code: code)
        }
        pthread_detach(thread)
    }

    private final class Errand: Sendable {
        let name: String
        let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }

        func run() {
            var all = sigset_t()
            unsafe sigfillset(&all)
            unsafe pthread_sigmask(SIG_SETMASK, &all, nil)
            unsafe fo_name_thread(name)
            body()
        }
    }
}
