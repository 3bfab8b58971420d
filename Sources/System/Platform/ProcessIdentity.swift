/// What names one process for good. The number alone is given to somebody else later; the number, the moment of the
/// start and the boot together are never given twice.
package struct ProcessIdentity: Sendable, Hashable, Codable {
    package let process: Int32
    /// In the kernel's ticks since the boot, as field 22 of `/proc/PID/stat` says it.
    package let startTime: UInt64
    /// The boot identifier of the machine.
    package let boot: String

    package init(process: Int32, startTime: UInt64, boot: String) {
        self.process = process
        self.startTime = startTime
        self.boot = boot
    }
}

extension ProcessIdentity: CustomStringConvertible {
    package var description: String { "process \(process) started at tick \(startTime) of boot \(boot)" }
}
