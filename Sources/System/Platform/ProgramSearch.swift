import Glibc

extension Invocation {
    /// The path of the program. Looked for here and not in the child, so that what is missing is known before
    /// anything has been started.
    func programPath() throws(SystemError) -> String {
        guard let program = arguments.first, !program.isEmpty else {
            throw SystemError("start a program", code: EINVAL, hint: "no program is named")
        }
        if program.contains("/") { return program }
        let places = environment["PATH"] ?? ""
        for place in places.split(separator: ":") where place.hasPrefix("/") {
            let path = "\(place)/\(program)"
            var status = stat()
            let isFile = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            if isFile, unsafe access(path, X_OK) == 0 { return path }
        }
        throw SystemError(
            "start \(program)", code: ENOENT,
            hint: places.isEmpty ? "name it with its whole path" : "it is in none of \(places)")
    }

    /// The environment as the kernel wants it, in a fixed order so that two runs of one step look the same.
    func environmentLines() throws(SystemError) -> [String] {
        for name in environment.keys where name.isEmpty || name.contains("=") {
            throw SystemError(
                "start \(arguments.first ?? "")", code: EINVAL, hint: "\"\(name)\" is no name for a variable")
        }
        return environment.filter { !Supervisor.variables.contains($0.key) }
            .sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)" }
    }
}
