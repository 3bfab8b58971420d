import Judgement
import Model
import Testing

@Suite struct BoardTests {
    private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1_000) }

    @Test func `a fence's word is good for a minute`() {
        var board = FenceBoard(fences: 1)
        board.record(.notFenced, of: 0, at: .primary, asked: at(0))
        #expect(board.status(at: .primary, now: at(60)) == .notFenced)
        #expect(board.status(at: .primary, now: at(61)) == .unknown)
        #expect(board.status(at: .backup, now: at(0)) == .unknown)
    }

    @Test func `a site is fenced when any fence says so, and open only when all do`() {
        var board = FenceBoard(fences: 2)
        board.record(.notFenced, of: 0, at: .primary, asked: at(0))
        #expect(board.status(at: .primary, now: at(1)) == .unknown)
        board.record(.notFenced, of: 1, at: .primary, asked: at(0))
        #expect(board.status(at: .primary, now: at(1)) == .notFenced)
        board.record(.fenced, of: 1, at: .primary, asked: at(1))
        #expect(board.status(at: .primary, now: at(1)) == .fenced)
        #expect(FenceBoard(fences: 0).status(at: .primary, now: at(1)) == .unknown)
    }

    @Test func `a standby follows when its position grows or is level with the active's`() {
        var board = LogBoard()
        func standby(_ held: Int64, _ second: Int64) {
            board.record(
                DatabaseReading(role: .standby, received: held), at: .backup, active: .primary, asked: at(second))
        }
        board.record(DatabaseReading(role: .active, written: 100), at: .primary, active: .primary, asked: at(0))
        standby(50, 0)
        #expect(!board.isFollowing)
        standby(60, 1)
        #expect(board.isFollowing)
        standby(60, 2)
        #expect(!board.isFollowing)
        standby(100, 3)
        standby(100, 4)
        #expect(board.isFollowing)
    }

    @Test func `the first time that the active was seen at a position is remembered`() {
        var board = LogBoard()
        for second in 0..<500 {
            let reading = DatabaseReading(role: .active, written: Int64(second) * 10)
            board.record(reading, at: .primary, active: .primary, asked: at(Int64(second)))
        }
        #expect(board.firstSeen(at: 0) == at(0))
        #expect(board.firstSeen(at: 4_990) == at(499))
        #expect(board.firstSeen(at: 5_000) == nil)
        // Thinned out: never earlier than it was, so that a lag is never called larger than it is known to be.
        #expect(board.firstSeen(at: 2_500).map { $0 >= at(250) } == true)
    }
}
