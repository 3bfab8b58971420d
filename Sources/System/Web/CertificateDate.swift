/// The end of a certificate as the libraries print it: `Mar 10 12:00:00 2026 GMT`.
enum CertificateDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds since 1970-01-01 00:00 UTC.
    static func seconds(_ text: String) -> Int64? {
        let words = text.split(separator: " ")
        guard words.count >= 4, let month = months.firstIndex(of: String(words[0])), let day = Int64(words[1]),
            let year = Int64(words[3])
        else { return nil }
        let time = words[2].split(separator: ":").compactMap { Int64($0.prefix { $0 != "." }) }
        guard time.count == 3, (1...31).contains(day), (1...9999).contains(year) else { return nil }
        let days = dayNumber(year: year, month: Int64(month) + 1, day: day)
        return days * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2]
    }

    /// Days since 1970-01-01 in the calendar of today, counted in years that begin in March, so that the leap day is
    /// the last one.
    private static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        return days - 719_468
    }
}
