package import WPSyntax

/// The files that a session has written last, for those who come by.
package struct EditLog: Hashable, Sendable {
  /// One file, and when it was written last.
  package struct Entry: Hashable, Sendable {
    /// From the root, with the symbol where one is known: `src/a.ts::save`.
    package let target: String
    /// By the clock on the wall, in milliseconds.
    package let at: Int
  }

  /// The newest at the end.
  package private(set) var entries: [Entry] = []

  /// More files than this are forgotten.
  package static let most = 20

  package init() {}

  /// Notes files that were written.
  package mutating func note(_ targets: [String], at moment: Moment) {
    for target in targets {
      entries.removeAll { $0.target == target }
      entries.append(Entry(target: target, at: moment.wall))
    }
    entries.removeFirst(max(0, entries.count - EditLog.most))
  }

  /// Reads what was stored; what is not what this type writes tells of no file.
  package init(_ bytes: Bytes) {
    guard let json = try? JSONReader.read(bytes.span) else { return }
    for entry in json["edits"]?.elements ?? [] {
      guard let target = entry.text("target"), let at = entry.number("at") else { continue }
      entries.append(Entry(target: target, at: at))
    }
  }

  /// The bytes to be stored.
  package var bytes: Bytes {
    var json = JSONWriter(compact: true)
    json.object { log in
      log.key("edits")
      log.array { list in
        for entry in entries {
          list.object { json in
            json.member("target", entry.target)
            json.member("at", entry.at)
          }
        }
      }
    }
    return json.bytes + [ByteScanner.lineFeed]
  }
}
