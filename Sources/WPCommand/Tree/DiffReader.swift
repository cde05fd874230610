import WPCore
import WPHost
import WPSyntax

/// Reads from git which lines of which files a change touched.
enum DiffReader {
  /// The lines that the work tree has and a revision has not, in the files of a folder.
  static func changes(
    since revision: String, below folder: FilePath, _ git: Git
  ) throws(Git.Refusal) -> ChangedLines {
    guard !revision.hasPrefix("-") else {
      throw Git.Refusal(command: "git diff", message: "'\(revision)' is not a revision")
    }
    let diff = try git.run([
      "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=0", "--relative",
      "--no-prefix", revision, "--", folder.text,
    ])
    return read(diff)
  }

  // `+++ path` names the file, `@@ -a,b +c,d @@` the lines it has now.
  static func read(_ diff: Bytes) -> ChangedLines {
    var changes = ChangedLines()
    var path: FilePath?
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "+++ ".utf8) {
        var name = Bytes(line.dropFirst(4))
        // A name with a space in it is followed by a tab.
        if name.last == 0x09 { name.removeLast() }
        path = FilePath(name)
      } else if line.starts(with: "@@ ".utf8), let path, let range = lines(of: line) {
        changes.add(range, of: path)
      }
    }
    return changes
  }

  private static func lines(of header: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    guard let plus = header.firstIndex(of: UInt8(ascii: "+")) else { return nil }
    let words = header[(plus + 1)...].prefix { $0 != 0x20 }.split(separator: UInt8(ascii: ","))
    let numbers = words.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = numbers.first else { return nil }
    let count = numbers.count > 1 ? numbers[1] : 1
    return count > 0 ? first...(first + count - 1) : nil
  }
}
