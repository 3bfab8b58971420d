/// A piece of somebody's file inside a sentence of ours: short, in quotes, and nothing in it that moves a cursor.
package enum Quoted {
    private static let longest = 60

    package static func text(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                quoted += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default:
                if scalar == "\"" || scalar == "\\" { quoted += "\\" }
                quoted.unicodeScalars.append(scalar)
            }
        }
        let isCut = text.unicodeScalars.dropFirst(longest).first != nil
        return quoted + (isCut ? "…\"" : "\"")
    }
}
