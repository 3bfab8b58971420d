import SQLite

/// Which rows were written between two wall times.
///
/// Rows are numbered in the order in which they were written, and the wall clock mostly grows with them: between two
/// rows where it went back, a time is found by halving. So a question about a week costs a few dozen looks whatever
/// the length of the audit, and a clock that was set back hides nothing.
struct TimeRanges {
    let since: Int64?
    let until: Int64?

    /// Ranges of row numbers within the bounds, the newest first.
    func ranges(
        in bounds: ClosedRange<Int64>, _ connection: borrowing Connection
    ) throws(DatabaseError) -> [ClosedRange<Int64>] {
        guard since != nil || until != nil else { return [bounds] }
        var starts = [bounds.lowerBound]
        try connection.query(
            "SELECT seq FROM clock_back WHERE seq > ? AND seq <= ? ORDER BY seq", .integer(bounds.lowerBound),
            .integer(bounds.upperBound)
        ) { row throws(DatabaseError) in starts.append(try row.integer(0)) }
        var ranges: [ClosedRange<Int64>] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : bounds.upperBound
            if let range = try part(of: start...end, connection) { ranges.append(range) }
        }
        return ranges.reversed()
    }

    /// The part of a range in which the wall clock never went back.
    private func part(
        of range: ClosedRange<Int64>, _ connection: borrowing Connection
    ) throws(DatabaseError) -> ClosedRange<Int64>? {
        let first =
            try since.map { since throws(DatabaseError) in
                try Self.first(in: range, connection) { $0 >= since }
            } ?? range.lowerBound
        let after =
            try until.map { until throws(DatabaseError) in
                try Self.first(in: range, connection) { $0 > until }
            } ?? range.upperBound + 1
        return first < after ? first...(after - 1) : nil
    }

    /// The first row whose time is late enough; one past the end when none is.
    private static func first(
        in range: ClosedRange<Int64>, _ connection: borrowing Connection, isLate: (Int64) -> Bool
    ) throws(DatabaseError) -> Int64 {
        var low = range.lowerBound
        var high = range.upperBound + 1
        while low < high {
            let middle = low + (high - low) / 2
            let wall = try connection.first(
                "SELECT wall FROM audit WHERE seq = ?", .integer(middle)
            ) { row throws(DatabaseError) in try row.integer(0) }
            if isLate(wall ?? Int64.min) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
