import WPCore
import WPSyntax

extension GitPosition {
  /// The last commits of the checked out one, the newest first, without merges; paths outside of the root of the run
  /// are left out.
  func history(
    of revision: String = "HEAD", atMost limit: Int
  ) throws(Git.Refusal) -> [CoChange.Commit] {
    let format =
      "--format=%x01%H%x02%(trailers:key=Package,valueonly=true,unfold=true,separator=%x2C)%x03"
    let said = try gitAtTop.run([
      "log", "-n", "\(limit)", "--no-merges", "--no-renames", "--name-only", "-z", "--no-color",
      "--no-show-signature", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", format,
      revision, "--",
    ])
    var commits: [CoChange.Commit] = []
    var head: (id: String, packages: [String])?
    var paths: [FilePath] = []
    func finish() {
      if let head {
        commits.append(CoChange.Commit(id: head.id, paths: paths, packages: head.packages))
      }
      paths = []
    }
    for record in said.split(separator: 0) {
      if let next = GitPosition.head(record) {
        finish()
        head = next
        continue
      }
      // The first path of a commit stands behind a line end.
      let isFirst = paths.isEmpty && record.first == 0x0A
      let path = fromRoot(FilePath(Bytes(isFirst ? record.dropFirst() : record)))
      if !path.bytes.isEmpty, !path.bytes.starts(with: "../".utf8) { paths.append(path) }
    }
    finish()
    return commits
  }

  private static func head(_ record: ArraySlice<UInt8>) -> (id: String, packages: [String])? {
    guard record.first == 0x01, record.last == 0x03,
      let end = record.firstIndex(of: 0x02), end - record.startIndex >= 41
    else { return nil }
    let names = record[(end + 1)...].dropLast()
      .split { [0x0A, 0x2C, 0x20, 0x09].contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    return (String(decoding: record[(record.startIndex + 1)..<end], as: UTF8.self), names)
  }

  /// The files that git knows below the root of the run.
  func files() throws(Git.Refusal) -> [FilePath] {
    try git.run(["ls-files", "-z"]).split(separator: 0).map { FilePath(Bytes($0)) }
  }
}
