import Glibc

/// Strings as C wants them: an array of pointers that ends with none. Freed with its owner.
@safe struct CStrings: ~Copyable {
    /// Lent: it ends with the owner.
    let pointers: UnsafePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    /// Refuses a zero byte within a string: C would end the string there, and the child would be told something
    /// else than was checked and recorded.
    init(_ strings: [String]) throws(SystemError) {
        for string in strings where string.utf8.contains(0) {
            throw SystemError("start a program", code: EINVAL, hint: "an argument or variable contains a zero byte")
        }
        let room = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() {
            guard let copy = unsafe strdup(string) else { preconditionFailure("no memory for an argument") }
            unsafe (room + index).initialize(to: copy)
        }
        unsafe (room + strings.count).initialize(to: nil)
        unsafe pointers = UnsafePointer(room)
        count = strings.count
    }

    deinit {
        for index in 0..<count { unsafe free(pointers[index]) }
        unsafe pointers.deallocate()
    }
}
