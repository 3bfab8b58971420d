import Testing
import YAML

@Suite struct YAMLDecoderTests {
    struct Probe: Decodable, Equatable {
        var kind: Kind
        var vital: Bool?
        var port: UInt16
        var weight: Double?

        enum Kind: String, Decodable { case http, tcp }
    }

    struct Pool: Decodable, Equatable {
        var primary: String
        var note: String?
        var probes: [String: Probe]
        var hosts: [String]
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) -> Result<Value, YAMLProblems> {
        do throws(YAMLProblems) {
            return .success(try YAMLDecoder().decode(type, from: YAMLDocument(text, file: "f")))
        } catch {
            return .failure(error)
        }
    }

    private func complaint<Value: Decodable>(_ type: Value.Type, _ text: String) -> String? {
        guard case .failure(let problems) = decode(type, text) else { return nil }
        return problems.description
    }

    @Test func `the field says what type its value has`() throws {
        let pool = try decode(
            Pool.self,
            """
            primary: on
            note:
            probes:
              web: { kind: http, vital: true, port: 80, weight: 1.5e1 }
              db: { kind: tcp, port: 5432 }
            hosts: [no, 1e3, 2001-01-01, "x"]
            """
        ).get()
        #expect(
            pool
                == Pool(
                    primary: "on", note: nil,
                    probes: [
                        "web": Probe(kind: .http, vital: true, port: 80, weight: 15),
                        "db": Probe(kind: .tcp, port: 5432),
                    ], hosts: ["no", "1e3", "2001-01-01", "x"]))
    }

    @Test(arguments: [
        (
            "{ kind: http, port: 70000 }",
            "f:1:21: port: \"70000\" is out of range; allowed: a whole number from 0 to 65535"
        ),
        ("{ kind: http }", "f:1:1: the key port is missing; allowed: a value for it"),
        ("{ kind: http, port: 1, vital: yes }", "f:1:31: vital: is \"yes\"; allowed: true or false"),
        ("{ kind: http, port: 1, weight: nan }", "f:1:32: weight: is \"nan\"; allowed: a number"),
        ("{ kind: http, port: 1, weight: 0x1p3 }", "f:1:32: weight: is \"0x1p3\"; allowed: a number"),
        ("{ kind: http, port: 1, weight: 1e999 }", "f:1:32: weight: is \"1e999\"; allowed: a number"),
        (
            "{ kind: http, port: \"1\" }",
            "f:1:21: port: is the quoted text \"1\"; allowed: a whole number from 0 to 65535"
        ),
        ("[1]", "f:1:1: is a list; allowed: a mapping of keys to values"),
        ("{ kind: http, port: 1, port: 2 }", "f:1:24: port: stands here a second time, first in line 1, column 15"),
    ])
    func `a wrong value is placed and named`(text: String, beginning: String) {
        #expect(complaint(Probe.self, text)?.hasPrefix(beginning) == true, "\(complaint(Probe.self, text) ?? "")")
    }

    @Test func `a type that refuses its value is placed too`() {
        let complaint = complaint([String: [Probe]].self, "a:\n  - { kind: icmp, port: 1 }")
        #expect(
            complaint?.hasPrefix("f:2:13: a[0].kind: Cannot initialize Kind from invalid String value icmp") == true,
            "\(complaint ?? "")")
    }

    @Test func `all unknown keys are told, wherever they are`() {
        let text = """
            primary: a
            hosts: []
            extra: 1
            probes:
              web: { kind: http, port: 1, prot: 2 }
            """
        #expect(
            complaint(Pool.self, text) == """
                f:3:1: extra: is not a known key; allowed: primary, note, probes, hosts
                f:5:31: probes.web.prot: is not a known key, perhaps port is meant; allowed: kind, vital, port, weight
                """)
    }

    @Test func `unknown keys may be let pass`() throws {
        var decoder = YAMLDecoder()
        decoder.refusesUnknownKeys = false
        let probe = try decoder.decode(Probe.self, from: YAMLDocument("{ kind: tcp, port: 1, x: 1 }", file: "f"))
        #expect(probe.port == 1)
    }

    @Test func `a list that is too short is placed`() {
        struct Pair: Decodable {
            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                _ = try list.decode(String.self)
                _ = try list.decode(String.self)
            }
        }
        #expect(complaint(Pair.self, "[a]") == "f:1:1: has 1 elements; allowed: at least 2")
        #expect(complaint(Pair.self, "[a, b]") == nil)
    }
}
