import WPSyntax

extension Diagnostic {
  /// The order of a report: file, position, code, and then the wording, so that no two runs differ.
  package static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.place.path != b.place.path { return a.place.path < b.place.path }
    if a.place.start != b.place.start { return a.place.start < b.place.start }
    if a.code != b.code { return a.code < b.code }
    if a.place.end != b.place.end { return a.place.end < b.place.end }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }

  /// Findings in the order of a report; each path is compared once per file and not once per finding.
  package static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.count > 1 else { return findings }
    var files: [FilePath: [Int]] = [:]
    for index in findings.indices { files[findings[index].place.path, default: []].append(index) }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(findings.count)
    for (_, indices) in files.sorted(by: { $0.key < $1.key }) {
      for index in indices.sorted(by: { precedes(findings[$0], findings[$1]) }) {
        sorted.append(findings[index])
      }
    }
    return sorted
  }
}
