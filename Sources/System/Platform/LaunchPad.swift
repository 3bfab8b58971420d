internal import CLinux

/// The memory a child uses until it executes its program: its stack, and what it is told.
///
/// The child shares our memory so long, therefore the pad must outlive that moment. Nobody tells us when it comes, so
/// the pad is kept until the child has been reaped.
@safe struct LaunchPad: ~Copyable, @unchecked Sendable {
    private let arguments: CStrings
    private let environment: CStrings
    private let places: CStrings
    private let stack: UnsafeMutableRawPointer

    init(_ invocation: Invocation) throws(SystemError) {
        let arguments = try CStrings(invocation.arguments)
        let environment = try CStrings(try invocation.environmentLines())
        let places = try CStrings([try invocation.programPath(), invocation.directory])
        self.arguments = consume arguments
        self.environment = consume environment
        self.places = consume places
        unsafe stack = .allocate(byteCount: Int(FO_STACK_SIZE), alignment: 64)
    }

    deinit { unsafe stack.deallocate() }

    /// Makes the child, which is held. Answers its number and a descriptor that stands for it.
    func launch(
        _ streams: borrowing ChildStreams, leash: borrowing Descriptor
    ) throws(SystemError) -> (process: Int32, descriptor: Int32) {
        guard let path = unsafe places.pointers[0], let directory = unsafe places.pointers[1] else {
            preconditionFailure("two strings were put in")
        }
        var start = unsafe fo_start(
            path: path, arguments: arguments.pointers, environment: environment.pointers, directory: directory,
            input: streams.childInput.number, output: streams.childOutput.number,
            errors: streams.childErrors.number, leash: leash.number)
        var process: Int32 = 0
        var descriptor: Int32 = -1
        try SystemCall.value("start a child") { unsafe fo_hold(&start, stack, &process, &descriptor) }
        return (process, descriptor)
    }
}
