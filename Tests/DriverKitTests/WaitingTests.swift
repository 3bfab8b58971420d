import DriverKit
import Model
import Testing

@Suite struct `Waiting for one another` {
    @Test func `a value reaches everybody who waits, and those who come later`() async {
        let awaited = Awaited<Int>(on: Fixtures.reactor)
        let early = Task { await awaited.get(by: .after(.seconds(10))) }
        await Task.yield()
        #expect(awaited.set(1))
        #expect(!awaited.set(2))
        #expect(await early.value == 1)
        #expect(await awaited.get(by: .after(.zero)) == 1)
    }

    @Test func `nobody waits beyond his deadline`() async {
        let awaited = Awaited<Int>(on: Fixtures.reactor)
        #expect(await awaited.get(by: .after(.milliseconds(20))) == nil)
    }

    @Test func `one who is cancelled stops waiting`() async {
        let awaited = Awaited<Int>(on: Fixtures.reactor)
        let waiting = Task { await awaited.get(by: .after(.seconds(60))) }
        waiting.cancel()
        #expect(await waiting.value == nil)
    }

    @Test func `a slot is never lost between one who gives up and one who gives`() async {
        let slots = Slots(1, on: Fixtures.reactor)
        for _ in 0..<200 {
            #expect(await slots.take(by: .after(.seconds(1))))
            let impatient = Task { await slots.take(by: .after(.milliseconds(1))) }
            try? await Task.sleep(for: .milliseconds(1))
            slots.give()
            if await impatient.value { slots.give() }
        }
        #expect(await slots.take(by: .after(.seconds(1))))
    }

    @Test func `a secret does not print itself`() {
        let secret = Secret(Array("hunter2".utf8))
        #expect("\(secret) \(String(reflecting: secret))" == "(secret) (secret)")
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!dumped.contains("104"))
    }

    @Test func `a credential is read anew each time and never from elsewhere`() throws {
        let scratch = try Scratch()
        let credentials = Credentials(directory: scratch.path)
        try scratch.write("one\n", to: "pdu")
        #expect(try credentials.read("pdu").text == "one")
        try scratch.write("two", to: "pdu")
        #expect(try credentials.read("pdu").text == "two")
        #expect(throws: StepFailure.self) { try credentials.read("../pdu") }
        #expect(throws: StepFailure.self) { try Credentials(directory: nil).read("pdu") }
    }
}
