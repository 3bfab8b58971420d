/// All that a program understands.
package struct Grammar: Sendable {
    package var program: String
    package var summary: String
    package var commands: [Command]
    /// Understood by every verb, before and after its words.
    package var options: [Option]

    package init(program: String, summary: String, commands: [Command], options: [Option]) {
        self.program = program
        self.summary = summary
        self.commands = commands
        self.options = options
    }

    package static let help = Option("help", help: "say how it is used")
    package static let version = Option("version", help: "say which version it is")

    package func command(_ name: String) -> Command? { commands.first { $0.name == name } }
}

/// What was typed, understood.
package struct Arguments: Hashable, Sendable {
    package enum Wish: Hashable, Sendable {
        case run(Command)
        /// Nil: of the whole program.
        case help(Command?)
        case version
    }

    package var wish: Wish
    package var operands: [String]
    private var options: [String: String]

    package init(_ wish: Wish, operands: [String] = [], options: [String: String] = [:]) {
        self.wish = wish
        self.operands = operands
        self.options = options
    }

    package func operand(_ place: Int) -> String? { operands.indices.contains(place) ? operands[place] : nil }
    package func has(_ option: String) -> Bool { options[option] != nil }
    package func value(_ option: String) -> String? { options[option] }
}
