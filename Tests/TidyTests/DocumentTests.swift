import Testing

@Suite struct DocumentTests {
    private func page(_ text: String) -> SourceFile { SourceFile(path: "docs/operating/a.md", text: text) }

    @Test func `every link in a document leads somewhere`() {
        expectNone(
            House.here.files.filter(\.isMarkdown).flatMap { DocumentRules.brokenLinks(in: $0, House.here.paths) })
    }

    @Test func `nothing names the machine it was written on`() {
        expectNone(House.here.files.flatMap(DocumentRules.machineNames))
    }

    @Test(arguments: [
        "[b](b.md)", "[b](../missing.md#a)", "a [b](/docs) [c](missing/)", "![b](b.svg)", "[b]: b.md",
        "[b](../../../a)",
        "[b](b.md \"title\")", "[b](<b.md>)",
    ])
    func `a link that leads nowhere is found`(text: String) {
        let paths: Set = ["docs", "docs/operating", "docs/operating/a.md"]
        #expect(DocumentRules.brokenLinks(in: page("\n" + text), paths).map(\.line) == [2])
    }

    @Test(arguments: [
        "[b](a.md#part)", "[b](#part)", "[b](../glossary.md)", "[b](/LICENSE)", "[b](https://example.org/x)",
        "`[b](b.md)`", "```\n[b](b.md)\n```", "[b](../operating/)", "[b](mailto:a@example.org)", "[b](../..)",
    ])
    func `a link that leads somewhere, or is an example, is left alone`(text: String) {
        let paths: Set = ["LICENSE", "docs", "docs/glossary.md", "docs/operating", "docs/operating/a.md"]
        #expect(DocumentRules.brokenLinks(in: page(text), paths).isEmpty)
    }

    @Test(arguments: DocumentRules.machineNames)
    func `a place on the writer's machine is found in any file`(name: String) {
        #expect(DocumentRules.machineNames(in: page("see\n(\(name)x)")).map(\.line) == [2])
    }

    @Test func `the same letters inside another path are another place`() {
        let path = "build" + DocumentRules.machineNames[0] + "a"
        #expect(DocumentRules.machineNames(in: page(path)).isEmpty)
    }
}
