import Configuration
import YAML

/// What the fuzzer calls with every text it thinks of. A text is a configuration, or it is refused with a place for
/// each problem; and what is shown of a configuration means the same when it is read again.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    // A zero byte parts the main file from an addition; no text contains one.
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let names = ["f.yaml", "pools.d/a.yaml"]
    let files = zip(names, parts).map { ConfigurationFile($0, Array($1)) }
    do throws(ConfigurationProblems) {
        let configuration = try Configuration.read(files)
        let shown = try Configuration.shown(files)
        let again = try Configuration.read([ConfigurationFile("shown.yaml", text: shown)])
        precondition(again.settings == configuration.settings, "what is shown means something else")
        _ = try Configuration.shownJSON(files)
    } catch {
        check(error, names + ["shown.yaml"])
    }
    return 0
}

private func check(_ problems: ConfigurationProblems, _ files: [String]) {
    precondition(!problems.list.isEmpty, "refused without a word")
    for problem in problems.list {
        precondition(problem.place.file != "shown.yaml", "what is shown cannot be read: \(problem)")
        precondition(files.contains(problem.place.file), "a problem in no file")
        precondition(problem.place.line >= 1 && problem.place.column >= 1, "a problem without a place")
        precondition(problem.allowed != "see the reference page", "refused, and nobody said why")
        precondition(!problem.description.utf8.contains { $0 < 0x20 }, "a control character in a problem")
    }
}
