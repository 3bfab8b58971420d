internal import CLinux

/// The environment this process was started with.
package enum ProcessEnvironment {
    package static func current() -> [String: String] {
        var variables: [String: String] = [:]
        var index: Int32 = 0
        while let line = unsafe fo_environment(index) {
            let text = unsafe String(cString: line)
            if let equals = text.firstIndex(of: "="), equals != text.startIndex {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            index += 1
        }
        return variables
    }
}
