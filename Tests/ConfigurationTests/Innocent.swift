import Foundation

/// What looks like a mistake and is none.
enum Innocent {
    private static let argv = "argv: [pg_isready, -h, 10.77.1.10]"
    private static let tail = " verify, protect]"

    static let all = [
        Mistake("no loss", "max-loss: 16MiB", "max-loss: 0"),
        Mistake("any loss", "max-loss: 16MiB", "max-loss: none"),
        Mistake(
            "words that YAML would take for something else", argv, "argv: [on, no, 1e3, 2001-01-01, null, 0x10, ~]"),
        Mistake("a dollar without a brace", argv, "argv: [echo, $HOME, $, \"$(id)\", \"`id`\", \"%s\"]"),
        Mistake("every variable of a question", argv, "argv: [a, \"${pool} ${site} ${host} ${address}\"]"),
        Mistake("a password that is asked from a file", argv, "argv: [a, --password-file=/run/secret, passwordless]"),
        Mistake("an IPv6 address to listen at", "http: 127.0.0.1:9464", "http: \"[::1]:9464\""),
        Mistake("an address that is a name", "address: 10.77.1.10,", "address: paris-db.example.org,"),
        Mistake("a deadline that is shorter than the verb's own timeout", tail, " verify, {protect: {deadline: 1h}}]"),
        Mistake("a timeout longer than the verb's own deadline", tail, " {verify: {timeout: 2h}}, protect]"),
        Mistake(
            "a command that is repeated freely", tail, " {run: {argv: [a, \"${run}\"], repeat: safe}}, verify, protect]"
        ),
        Mistake(
            "a step with a probe of its own", tail,
            " {verify: {probe: {kind: tcp, host: {paris: paris-app, lyon: lyon-app}, port: 80}}}, protect]"),
        Mistake("a step with nothing behind its colon", tail, " {verify: }, protect]"),
        Mistake("two steps of one verb", tail, " verify, {wait: {probe: web}}, verify, protect]"),
        Mistake(
            "two pools that share a fence and say so",
            text: Sample.twin([("plug: 5", "plug: 3"), ("plug: 6", "plug: 4")]).replacing(
                "name: power,", with: "name: power, shared: true,")),
        Mistake(
            "an alias", "paris: { host: paris-db, port: 5432, data: /var/lib/postgresql/15/main, control: { kind",
            "paris: { host: paris-db, port: 5432, data: &data /var/lib/postgresql/15/main, control: { kind"),
        Mistake("no pool at all", text: "version: 1\nsites: {}\n"),
        Mistake("a pool in an addition", addition: addition),
        Mistake(
            "sites that are called by the same words in another case",
            text: Sample.text.replacing("paris:", with: "Host:").replacing("primary: paris", with: "primary: Host")
                .replacing("where: paris", with: "where: Host")),
    ]

    private static var addition: String {
        let twin = Sample.twin()
        return "pools:\n" + twin[(twin.range(of: "  mail:\n")?.lowerBound ?? twin.startIndex)...]
    }
}
