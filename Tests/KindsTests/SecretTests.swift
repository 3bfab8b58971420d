import Kinds
import Testing

@Suite struct SecretTests {
    @Test(arguments: [
        ["curl", "-H", "authorization: bearer x"], ["a", "--password", "x"], ["a", "--password=x"],
        ["a", "--api-key=x"],
        ["env", "PGPASSWORD=x"], ["a", "host=b password=x"], ["a", "https://h/?token=x"], ["a", "X-Secret=x"],
    ])
    func `a secret in a command is seen`(argv: [String]) {
        #expect(Secrets.tell(in: argv) != nil)
    }

    @Test(arguments: [
        ["a", "--password-file=/x"], ["a", "--password", "--verbose"], ["a", "--password"], ["a", "password"],
        ["a", "notoken=1"], ["a", "token= "], ["a", "--token=${site}"], ["passwordless", "--secretive=1"],
    ])
    func `what only sounds like one is not`(argv: [String]) {
        #expect(Secrets.tell(in: argv) == nil)
    }

    @Test(arguments: [
        "password", "passwd", "db-password", "snmp_priv_passwd", "Secret", "api_key", "community", "private-key",
    ])
    func `a key that can only hold a secret is seen`(key: String) {
        #expect(Secrets.isSecretKey(key))
    }

    @Test(arguments: ["password-credential", "passwd_script", "token-file", "plug", "tokens", "secretary", "ip"])
    func `a key that holds none is left alone`(key: String) {
        #expect(!Secrets.isSecretKey(key))
    }
}
