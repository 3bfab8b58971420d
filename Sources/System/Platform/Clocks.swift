import Glibc

/// The clocks of the machine, as integers.
///
/// Every interval is measured on the boot clock: it never jumps and goes on while the machine sleeps. The wall clock
/// is only for people, and moves when somebody sets it.
package enum Clocks {
    package static func bootNanoseconds() -> Int64 { read(CLOCK_BOOTTIME) }

    package static func bootMilliseconds() -> Int64 { bootNanoseconds() / 1_000_000 }

    /// The clock that stands still while the machine sleeps, and in which the service manager counts.
    package static func monotonicNanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

    /// Microseconds since 1970-01-01 00:00 UTC.
    package static func wallMicroseconds() -> Int64 { read(CLOCK_REALTIME) / 1_000 }

    /// The mark of this boot of the machine: points on the boot clock of two boots cannot be compared.
    package static func bootIdentifier() throws(SystemError) -> String {
        let path = "/proc/sys/kernel/random/boot_id"
        do throws(SystemError) {
            let file = try Descriptor.open(path, O_RDONLY)
            let text = String(decoding: try file.readAll(limit: 64), as: UTF8.self)
            return String(text.prefix { !$0.isWhitespace })
        } catch {
            throw SystemError("read \(path)", code: error.code, hint: "the unit must not set ProcSubset=pid")
        }
    }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        // The three clocks above exist on every kernel this program can start on, and the address is our own.
        precondition(unsafe clock_gettime(clock, &time) == 0, "clock \(clock) cannot be read")
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
