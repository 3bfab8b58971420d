import Testing
import YAML

@Suite struct YAMLNodeTests {
    @Test(arguments: [
        "on", "no", "yes", "off", "true", "null", "~", "1e3", "010", "0x1F", "1_000", "2001-01-01", "12:30:45", ".inf",
        "=",
    ])
    func `text is text, whatever YAML would make of it`(text: String) throws {
        #expect(try value(text).text() == text)
        #expect(try value("\"\(text)\"").text() == text)
    }

    @Test func `text that was not written is missing, unless it is quoted`() throws {
        #expect(
            failure { () throws(YAMLProblem) in _ = try value("").text() } == "f:1:3: v: has no value; allowed: text")
        #expect(try value("\"\"").text() == "")
        #expect(try value("''").scalar().isQuoted)
        #expect(try value("x").scalar() == YAMLScalar(text: "x", style: .plain))
    }

    @Test func `only true and false are true and false`() throws {
        #expect(try value("true").boolean())
        #expect(try !value("false").boolean())
        for text in ["on", "no", "yes", "True", "TRUE", "1", "\"true\"", "", "[true]", "~"] {
            let problem = failure { () throws(YAMLProblem) in _ = try value(text).boolean() }
            #expect(problem?.hasSuffix("; allowed: true or false") == true, "\(text)")
        }
    }

    @Test(arguments: [("0", 0), ("-1", -1), ("65535", 65_535), ("9223372036854775807", Int.max)])
    func `a whole number is digits`(text: String, number: Int) throws {
        #expect(try value(text).integer() == number)
    }

    @Test(arguments: [
        ("1e3", "is \"1e3\""), ("010", "is \"010\""), ("-01", "is \"-01\""), ("0x10", "is \"0x10\""),
        ("1_000", "is \"1_000\""), ("+1", "is \"+1\""), ("--", "is \"--\""), ("1.0", "is \"1.0\""),
        ("", "has no value"),
        ("\"5\"", "is the quoted text \"5\""), ("٣", "is \"٣\""), ("{}", "is a mapping"), ("[1]", "is a list"),
        ("70000", "\"70000\" is out of range"), ("0", "\"0\" is out of range"),
        ("99999999999999999999999", "\"99999999999999999999999\" is out of range"),
    ])
    func `what is no port is refused with what one is`(text: String, what: String) {
        let problem = failure { () throws(YAMLProblem) in _ = try value(text).integer(in: UInt16(1)...UInt16.max) }
        #expect(problem?.contains("v: \(what); allowed: a whole number from 1 to 65535") == true, "\(problem ?? "")")
    }

    @Test func `a mapping names what it lacks and what it has too much of`() throws {
        let mapping = try value("{ primry: paris, backup: lyon, zzz: 1 }").mapping()
        #expect(
            mapping.unknownKeys(besides: ["primary", "backup"]).map(\.description) == [
                "f:1:6: v.primry: is not a known key, perhaps primary is meant; allowed: primary, backup",
                "f:1:35: v.zzz: is not a known key; allowed: primary, backup",
            ])
        #expect(mapping.unknownKeys(besides: []).first?.allowed == "no key at all")
        let missing = failure { () throws(YAMLProblem) in _ = try mapping.required("primary", allowed: "a site") }
        #expect(missing == "f:1:4: v: the key primary is missing; allowed: a site")
    }

    @Test func `a problem quotes briefly and names the file`() {
        let text = String(repeating: "x", count: 1_000)
        let problem = failure { () throws(YAMLProblem) in _ = try value(text).boolean() }
        #expect(problem?.utf8.count ?? 1_000 < 150)
        #expect(value("x").problem("is odd", allowed: "even").description == "f:1:4: v: is odd; allowed: even")
    }

    @Test func `a path names lists by number and odd keys in quotes`() {
        let path = YAMLPath.top.appending("pools").appending("a.b").appending(3).appending("host")
        #expect(path.description == "pools.\"a.b\"[3].host")
        #expect(path == YAMLPath.top.appending("pools").appending("a.b").appending(3).appending("host"))
        #expect(path != YAMLPath.top.appending("pools"))
        #expect(YAMLPath.top.description == "")
    }
}
