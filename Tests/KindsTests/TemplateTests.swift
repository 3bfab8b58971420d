import Kinds
import Testing

@Suite struct TemplateTests {
    private var values: Substitution {
        var values = Substitution()
        values.pool = "chat"
        values.site = "paris"
        values.address = "${pool}"
        return values
    }

    @Test(arguments: [
        ("plain", "plain"), ("${pool}", "chat"), ("a${pool}b${site}c", "achatbparisc"),
        ("$pool $ {pool} }{", "$pool $ {pool} }{"),
        ("$${pool}", "$chat"), ("", ""), ("${run}", "${run}"), ("${address}", "${pool}"), ("${pool", "${pool"),
        ("${}", "${}"), ("${pool\u{301}}", "${pool\u{301}}"), ("${pool}\u{301}", "chat\u{301}"),
        ("${\u{301}pool}", "${\u{301}pool}"),
    ])
    func `what is known is replaced, once, and everything else stays`(source: String, filled: String) {
        #expect(Template(source).filled(values) == filled)
    }

    @Test(arguments: Variable.allCases)
    func `every variable stands for something and is known in some moment`(variable: Variable) {
        let text = "${\(variable.rawValue)}"
        #expect(Template(text).variables == [variable])
        #expect(Template.fault(in: text, at: .step) == nil, "a step of a run knows everything")
        #expect((Template.fault(in: text, at: .question) == nil) == variable.isKnown(at: .question))
    }

    @Test(arguments: ["${Pool}", "${ pool}", "${pool ", "${site:-x}", "${}", "${pool}}${", "x${y}"])
    func `what is not known is a fault`(text: String) {
        #expect(Template.fault(in: text, at: .step) != nil)
    }
}
