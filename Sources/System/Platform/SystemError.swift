internal import CLinux

/// What the kernel or a library of the system refused: what was tried, what came back, and what to do about it.
package struct SystemError: Error, Sendable, Hashable {
    /// What was tried, in the words that follow "cannot": `open /etc/failoverd.yaml`.
    package let attempt: String
    /// The error number of the kernel.
    package let code: Int32
    /// What a person can do about it; empty when there is nothing to say beyond the error itself.
    package let hint: String

    package init(_ attempt: String, code: Int32, hint: String? = nil) {
        self.attempt = attempt
        self.code = code
        self.hint = hint ?? Self.usualHint(for: code)
    }

    /// The symbol of the error number, `ENOENT`, by which manuals and search engines know it.
    package var name: String {
        guard let name = unsafe fo_errno_name(code) else { return "errno \(code)" }
        return unsafe String(cString: name)
    }

    /// The sentence of the error number, in English whatever the locale, since it goes into the audit.
    package var text: String {
        guard let text = unsafe fo_errno_text(code) else { return "unknown error" }
        return unsafe String(cString: text)
    }
}

extension SystemError: CustomStringConvertible {
    package var description: String {
        let sentence = "cannot \(attempt): \(text) (\(name))"
        return hint.isEmpty ? sentence : "\(sentence); \(hint)"
    }
}

extension SystemError {
    /// Whether there was no room: the disk is full, or a quota is used up.
    package var isNoSpace: Bool { code == 28 || code == 122 }
}
