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
}
