import Control
import Terminal

enum ConfigShow: Verb {
    static let command = Command(
        "config show", .read, [], summary: "print the configuration that the daemon runs by, as JSON, without secrets")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let bytes = try session.ask(.configuration)
        if session.wantsJSON {
            session.printJSON(bytes)
            return .done
        }
        do throws(JSONFault) {
            session.screen.lines(try JSONReader.read(bytes).outline())
        } catch {
            throw session.stop(.broken(error.description))
        }
        return .done
    }
}
