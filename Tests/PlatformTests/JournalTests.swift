import Glibc
import Testing

@testable import Platform

@Suite struct JournalTests {
    @Test func `a plain line has a level word, the sentence and the fields`() {
        let entry = JournalEntry(.warning, "a step is late", [.pool: "chat", .duration: "1200", .code: "5"])
        #expect(entry.plainLine == "warning: a step is late pool=chat milliseconds=1200 errno=5\n")
    }

    @Test func `nothing that comes from outside breaks the line or moves a cursor`() {
        let entry = JournalEntry(.error, "said\nerror: forged", [.reason: "a \"b\"\r\u{1b}[2J\u{9b}c=d", .actor: ""])
        #expect(
            entry.plainLine
                == "error: said\\nerror: forged reason=\"a \\\"b\\\"\\r\\u{1b}[2J\\u{9b}c=d\" actor=\"\"\n")
    }

    @Test func `a value that is too long is cut and marked`() {
        let entry = JournalEntry(
            .info, String(repeating: "ä", count: 20_000), [.reason: String(repeating: "x", count: 20_000)])
        #expect(entry.message.hasSuffix(" [cut]"))
        #expect(entry.fields[0].value.utf8.count == JournalEntry.valueLimit + 6)
    }

    @Test func `the journal gets every field under its own name`() {
        let entry = JournalEntry(.notice, "the pool has failed over", [.pool: "chat", .sequence: "7"])
        #expect(
            entry.journalFields(identifier: "failoverd") == [
                "MESSAGE=the pool has failed over", "PRIORITY=5", "SYSLOG_IDENTIFIER=failoverd", "FAILOVER_POOL=chat",
                "FAILOVER_SEQ=7",
            ])
    }

    @Test func `every field has a name the journal takes and a word of its own`() {
        let names = JournalKey.allCases.map(\.rawValue)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } && $0.count <= 64 })
        #expect(Set(JournalKey.allCases.map(\.word)).count == names.count)
    }

    @Test func `lines come out in order, and debug only when asked for`() async throws {
        let place = try Stage.Place()
        let file = try Descriptor.open(place.file("log"), O_WRONLY | O_CREAT | O_APPEND)
        let journal = try Journal(.lines(descriptor: file.number))
        for number in 0..<100 { journal.log(.info, "line \(number)") }
        journal.log(.debug, "not wanted")
        #expect(journal.flush(within: Stage.long))
        #expect(place.text("log") == (0..<100).map { "info: line \($0)\n" }.joined())
    }

    @Test func `a reader that hangs costs lines, never time, and the loss is told`() async throws {
        var ends = try DescriptorPair.pipe()
        let reading = ends.takeFirst()
        let writing = ends.takeSecond()
        let journal = try Journal(.lines(descriptor: writing.number))
        let count = 20_000
        let begin = Clocks.bootMilliseconds()
        for number in 0..<count { journal.log(.info, "line \(number)") }
        #expect(Clocks.bootMilliseconds() - begin < Stage.long / 2)
        #expect(!journal.flush(within: 50))
        var text = ""
        #expect(
            try await Stage.until {
                while let piece = try reading.read(upTo: 65_536) { text += String(decoding: piece, as: UTF8.self) }
                return journal.flush(within: 1)
            })
        while let piece = try reading.read(upTo: 65_536) { text += String(decoding: piece, as: UTF8.self) }
        let lines = text.split(separator: "\n")
        let lost = lines.filter { $0.hasPrefix("warning: lines of the log were lost") }
            .compactMap { Int($0.split(separator: "=").last ?? "") }.reduce(0, +)
        #expect(lost > 0)
        #expect(lines.filter { $0.hasPrefix("info: line ") }.count + lost == count)
    }

    @Test func `a reader that is gone ends nothing`() async throws {
        var ends = try DescriptorPair.pipe()
        let writing = ends.takeSecond()
        _ = consume ends
        let journal = try Journal(.lines(descriptor: writing.number))
        journal.log(.error, "into the void")
        #expect(journal.flush(within: Stage.long))
    }

    @Test func `the journal is chosen only when the standard error leads to it`() throws {
        let own = try #require(FileIdentity(descriptor: STDERR_FILENO))
        let journal = Journal.Destination.standard(environment: ["JOURNAL_STREAM": "\(own.device):\(own.inode)"])
        #expect(journal == .journal)
        for stream in ["", "\(own.device):\(own.inode + 1)", "\(own.inode)", "x"] {
            let lines = Journal.Destination.standard(environment: ["JOURNAL_STREAM": stream])
            #expect(lines == .lines(descriptor: STDERR_FILENO))
        }
        #expect(Journal.Destination.standard(environment: [:]) == .lines(descriptor: STDERR_FILENO))
    }

    @Test func `without a journal daemon its lines vanish and nothing fails`() throws {
        let journal = try Journal(.journal, identifier: "failoverd-test")
        journal.log(.debug, "below the threshold, never sent", [.pool: "chat"])
        #expect(journal.flush(within: Stage.long))
    }

    @Test func `a program logs plain lines on its standard error`() async throws {
        let ending = try await Stage.run(try Stage.fixture("log"))
        #expect(ending.isSuccess)
        #expect(ending.errors.text == "warning: a step is late pool=chat reason=\"two\\nlines\" milliseconds=1200\n")
    }
}
