/// One thing that a step will do to the world, in the words in which it is done.
package struct PlannedCommand: Hashable, Codable, Sendable {
    package enum Channel: String, Codable, Sendable {
        case command
        case sql
        /// A method of the service manager.
        case bus
        /// A line to HAProxy's runtime API.
        case runtime
        case dns
        case powershell
        case http
        case connect
        /// A line that is written into a file.
        case file
        /// Nothing is sent anywhere.
        case note
    }

    package enum Purpose: String, Codable, Sendable {
        case perform = "do"
        case check
        case undo
        /// Where the one before has not helped.
        case otherwise = "else"
        case ifDivergent = "if divergent"
    }

    package var channel: Channel
    package var purpose: Purpose
    package var host: String
    package var text: String

    package init(_ channel: Channel, _ purpose: Purpose, on host: String, _ text: String) {
        self.channel = channel
        self.purpose = purpose
        self.host = host
        self.text = text
    }

    static func bus(_ method: String, _ unit: String, _ purpose: Purpose, on host: String) -> PlannedCommand {
        PlannedCommand(.bus, purpose, on: host, "\(method) \(unit)")
    }
}
