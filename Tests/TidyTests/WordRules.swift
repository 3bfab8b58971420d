/// Words that say a thing is unfinished, has no real name, or reaches where it should not.
enum WordRules {
    /// Put together here, so that this file does not contain what it forbids.
    static let leftovers = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    static let emptyNames = ["Manager", "Helper", "Util"]

    static func leftovers(in file: SourceFile) -> [Complaint] {
        file.lines.enumerated().flatMap { offset, line in
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            return leftovers.filter { words.contains(Substring($0)) }.map {
                file.complaint(offset + 1, "\($0) is left over: do it, or say in the closing note why not")
            }
        }
    }

    static func emptyNames(in file: SourceFile) -> [Complaint] {
        let types = file.declaredTypes.map { (name: $0.text, line: $0.line) }
        return ([(name: String(file.name), line: 1)] + types).flatMap { name, line in
            emptyNames.filter(name.contains).map {
                file.complaint(line, "`\(name)`: \($0) says nothing of what it does")
            }
        }
    }

    /// One package, one program: what is shared says `package`, and nothing is promised to strangers.
    static func wideAccess(in file: SourceFile) -> [Complaint] {
        let declares = ["class", "func", "var", "subscript", "override", "static", "init", "private"]
        return file.tokens.indices.compactMap { index in
            let token = file.tokens[index]
            let next = file.tokens.at(index + 1)
            let isMember = file.tokens.at(index - 1)?.isSymbol(".") == true
            let isPublic = token.isWord("public") && next?.isSymbol(":") == false
            let isOpen = token.isWord("open") && next.map { declares.contains($0.text) } == true
            guard !isMember, isPublic || isOpen else { return nil }
            return file.complaint(token.line, "`\(token.text)`: nothing leaves the package; say `package` or less")
        }
    }

    /// The C world is wrapped once, at the rim: everything else meets it as values.
    static func reachingPastTheRim(in file: SourceFile) -> [Complaint] {
        guard file.path.hasPrefix("Sources/"), !isRim(file.path) else { return [] }
        let words = file.tokens.filter { token in
            token.kind == .word && ["unsafe", "Unsafe", "withUnsafe"].contains { token.text.hasPrefix($0) }
        }
        let imports = file.imports.filter { isForeign($0.module) && !($0.module == "Glibc" && isProgram(file.path)) }
        let home = "belongs into Sources/System or a driver's room"
        return words.map { file.complaint($0.line, "`\($0.text)` \(home)") }
            + imports.map { file.complaint($0.line, "the C module \($0.module) \(home)") }
    }

    private static func isRim(_ path: String) -> Bool {
        let pureRooms = ["Sources/Drivers/Kinds/", "Sources/Drivers/Catalog/"]
        return path.hasPrefix("Sources/System/")
            || (path.hasPrefix("Sources/Drivers/") && !pureRooms.contains { path.hasPrefix($0) })
    }

    /// A program is a folder directly under Sources with a small letter: it may say `exit`, which is C too.
    private static func isProgram(_ path: String) -> Bool {
        path.dropFirst("Sources/".count).first?.isLowercase == true
    }

    /// A C module of ours is a capital C with a capital or the name of the library after it.
    private static func isForeign(_ module: String) -> Bool {
        module == "Glibc" || (module.hasPrefix("C") && module.dropFirst().first?.isUppercase == true)

    }
}
