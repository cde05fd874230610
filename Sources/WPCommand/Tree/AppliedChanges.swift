import WPCore
import WPHost
import WPSyntax

/// Changes that were made, or that would have been made.
struct AppliedChanges {
  let changes: ChangeSet
  let isDryRun: Bool
  /// What stands before every path, from where the reader is to the root of the run.
  let pathPrefix: FilePath

  /// One line per file, or the diff that was asked for; with `--json` a document of both.
  func answer(_ invocation: Invocation) -> Answer {
    if invocation.wantsJSON { return json }
    guard !changes.isEmpty else { return Answer(notes: Bytes("wp: nothing to change\n")) }
    guard !isDryRun else {
      let isTerminal = invocation.host.console.isTerminal(.output)
      let diff = UnifiedDiff(hasColour: invocation.style.hasColour, isVisible: isTerminal)
      return Answer(output: diff.text(of: changes))
    }
    return Answer(lines)
  }

  /// One line per file, without colours: `changed path`.
  var lines: String {
    changes.changes.map { change in
      let path = pathPrefix.appending(change.path).shown
      guard let origin = change.origin else { return "\(change.kind.word) \(path)\n" }
      return "\(change.kind.word) \(pathPrefix.appending(origin).shown) to \(path)\n"
    }.joined()
  }

  /// What the changed documents are to hold, by path from the root.
  var contents: [FilePath: Bytes] {
    var contents: [FilePath: Bytes] = [:]
    for change in changes.changes { contents[change.path] = change.after }
    return contents
  }

  private var json: Answer {
    Answer(json: "wp.changes/1") { write(to: &$0) }
  }

  /// Writes the changes as members of a JSON object.
  func write(to object: inout JSONWriter) {
    object.member("dry_run", isDryRun)
    object.key("changes")
    object.array { list in
      for change in changes.changes {
        list.object { item in
          item.member("kind", change.kind.word)
          item.member("path", change.path.text)
          item.member("from", ifPresent: change.origin?.text)
        }
      }
    }
    if isDryRun {
      object.member("diff", String(decoding: UnifiedDiff().text(of: changes), as: UTF8.self))
    }
  }
}

extension FileChange.Kind {
  /// What was done, in a word.
  fileprivate var word: String {
    switch self {
    case .created: "created"
    case .changed: "changed"
    case .renamed: "renamed"
    case .removed: "removed"
    }
  }
}
