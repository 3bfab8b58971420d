import Model
import SQLite

/// What goes with a turn and is not of the audit, as text.
struct Extras {
    var marks: [(pool: String, text: String)]
    var held: [(note: ChildNote, attempt: String)]
    let page: LedgerPage

    init(_ page: LedgerPage) throws {
        marks = try page.marks.map { ($0.key.name, try JSON.text(of: $0.value)) }
        held = try page.held.map { ($0, try JSON.text(of: $0.attempt)) }
        self.page = page
    }
}

extension LedgerFile {
    func store(_ extras: Extras, _ draft: Draft) throws(DatabaseError) {
        for (pool, text) in extras.marks {
            try statements.marks.bind(pool, at: 1)
            try statements.marks.bind(text, at: 2)
            try statements.marks.run()
        }
        for (note, attempt) in extras.held { try ChildRows.store(note, attempt, by: statements.child) }
        for child in extras.page.reaped { try ChildRows.remove(child, by: statements.removeChild) }
        for (sink, through) in extras.page.delivered {
            try statements.sink.bind(sink, at: 1)
            try statements.sink.bind(through, at: 2)
            try statements.sink.run()
        }
        guard !extras.page.delivered.isEmpty else { return }
        try statements.clearOutbox.bind(drafter.sequence, at: 1)
        try statements.clearOutbox.run()
    }
}
