import Configuration
import Kinds
import Model
import Runbook
import Testing

@Suite struct GeneratedFileTests {
    @Test func `the schema is current`() throws {
        try Golden.expect(Schema.text, at: "config/failoverd.schema.json")
    }

    @Test func `the reference page is current`() throws {
        try Golden.expect(ReferencePage.text, at: "docs/reference/configuration.md")
    }

    @Test func `what is shown of the contract's example is current`() throws {
        let files = [ConfigurationFile("f.yaml", text: Sample.text)]
        try Golden.expect(try Configuration.shown(files), at: "Tests/ConfigurationTests/Golden/shown.yaml")
        try Golden.expect(try Configuration.shownJSON(files), at: "Tests/ConfigurationTests/Golden/shown.json")
    }

    @Test(arguments: [
        (RunbookKind.failover, Mode.disaster), (.failover, .planned), (.failback, .planned), (.failback, .disaster),
    ])
    func `the plan of the contract's example is current`(kind: RunbookKind, mode: Mode) throws {
        let sheet = try PlanSheets.sheet(Sample.text, kind, mode)
        try Golden.expect(sheet, at: "Tests/ConfigurationTests/Golden/\(kind)-\(mode).txt")
    }
}
