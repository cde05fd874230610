import WPHost
import WPSyntax

/// Makes what comes from outside safe to show.
enum Shown {
  /// A path, with whatever would move a cursor or is not UTF-8 made visible.
  static func path(_ path: RawPath) -> String { FilePath(path).shown }
}
