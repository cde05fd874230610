package import WPCore
package import WPSyntax

/// Runs everything that reads and checks one folder, and looks for broken laws in what comes out.
package enum HostileFolder {
  package static let path: FilePath = "2026-01-05-hostile"

  /// The findings about a plan of one document, with a START-HERE and a package beside it.
  package static func findings(about bytes: Bytes, named name: FilePath) -> [Diagnostic] {
    let others: [(FilePath, Bytes)] = [
      ("03-store-plan.md", Bytes("# Phase 3: Store\n\n**Status:** Ready\n")),
      ("START-HERE.md", Bytes("# Hostile - January 2026\n\n**Status:** Planning\n")),
    ]
    let all = ([(name, bytes)] + others.filter { $0.0 != name }).sorted { $0.0 < $1.0 }
    let folder = PlanFolder(
      path: path, files: all.map { PlanFile(name: $0.0, content: .bytes($0.1)) },
      names: all.map(\.0))
    var names = RootNames()
    names.add(folder: path, names: folder.names)
    let result = Analysis.plan(folder, Analysis.documents(of: folder), among: names)
    let read = { (wanted: FilePath) in all.first { path.appending($0.0) == wanted }?.1 }
    let across = Analysis.tree([result.digest], chosen: [path], read: read)
    let open = Analysis.located(result.conditionals.map(\.finding), read: read)
    return result.diagnostics + open + across
  }

  /// The first finding that does not stand inside its document, or shows what moves a cursor.
  package static func brokenLaw(in findings: [Diagnostic], about bytes: Bytes, named name: FilePath)
    -> String?
  {
    let own = path.appending(name)
    for finding in findings {
      for place in [finding.place] + finding.notes.map(\.place) where place.path == own {
        if place.range.start > place.range.end || place.range.upper > bytes.count {
          return "\(finding.code) stands at \(place.range) of \(bytes.count) bytes"
        }
        if place.start.line < 1 || place.start.column < 1 || place.end < place.start {
          return "\(finding.code) stands at line \(place.start.line), column \(place.start.column)"
        }
      }
      let words = [finding.message, finding.help ?? ""] + finding.notes.map(\.message)
      if let text = words.first(where: { !$0.unicodeScalars.allSatisfy(Visible.isSafe) }) {
        return "\(finding.code) shows control characters: \(Visible.text(text))"
      }
    }
    return nil
  }
}
