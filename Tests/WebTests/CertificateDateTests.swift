import Testing

@testable import Web

@Suite struct CertificateDateTests {
    @Test(
        arguments: [
            ("Jan  1 00:00:00 1970 GMT", 0), ("Mar 10 12:00:00 2026 GMT", 1_773_144_000),
            ("Feb 29 23:59:59 2024 GMT", 1_709_251_199), ("Dec 31 23:59:59 2049 GMT", 2_524_607_999),
            ("Jan  1 00:00:00 2050 GMT", 2_524_608_000), ("Nov 20 11:06:07.5 2026 GMT", 1_795_172_767),
        ] as [(String, Int64)])
    func `the end of a certificate is a point in time`(text: String, seconds: Int64) {
        #expect(CertificateDate.seconds(text) == seconds)
    }

    @Test(arguments: ["", "Bad", "Foo 10 12:00:00 2026 GMT", "Mar x 12:00:00 2026 GMT", "Mar 10 12:00 2026 GMT"])
    func `other text is none`(text: String) { #expect(CertificateDate.seconds(text) == nil) }
}
