import WPCore
import WPHost
import WPSyntax

extension Command {
  static let mergeDriver = Command(
    "merge-driver", .team, summary: "merge a planning document for git",
    description: """
      Git calls this; 'wp hooks install --git' sets it up. The result replaces OURS.
      Exits with 1 if conflicts are left in it, with 0 if not.
      """,
    operands: [
      Operand("BASE", .one, "the version both sides started from (%O)"),
      Operand("OURS", .one, "the version of this branch, which is replaced (%A)"),
      Operand("THEIRS", .one, "the version of the other branch (%B)"),
      Operand("SIZE", .optional, "the length of a conflict marker (%L)"),
      Operand("PATH", .optional, "where the document stands in the tree (%P)"),
    ],
    examples: [
      Example("wp merge-driver %O %A %B %L %P", "is what git's configuration says"),
      Example("wp merge-driver base.md mine.md theirs.md", "merges three files by hand"),
    ],
    run: { invocation in try MergeRun(invocation).answer() })
}

/// One merge of three versions of a file.
private struct MergeRun {
  private let files: Files
  private let target: RawPath
  private let versions: [Bytes]
  private let markers: MergeMarkers
  private let isDocument: Bool
  private let name: String

  init(_ invocation: Invocation) throws {
    let operands = invocation.arguments.operands
    let directory = try invocation.directory()
    let files = invocation.host.files
    let paths = operands.prefix(3).map { $0.isAbsolute ? $0 : directory.joined($0) }
    versions = try paths.map { try files.read($0) }
    self.files = files
    target = paths[1]
    let size = operands.count > 3 ? Int(String(decoding: operands[3], as: UTF8.self)) : nil
    markers = MergeMarkers(size: size ?? 7)
    let path = FilePath(operands.count > 4 ? operands[4] : operands[1])
    isDocument = FolderListing.isMarkdown(path)
    name = path.shown
  }

  func answer() throws -> Answer {
    guard versions.allSatisfy({ !$0.contains(0) }) else {
      return Answer(
        notes: Bytes("wp: \(name) is not text; the version of this branch is kept\n"),
        status: .refused)
    }
    let merge = isDocument ? DocumentMerge.pieces(base:ours:theirs:) : PlainMerge.pieces
    let result = merge(versions[0], versions[1], versions[2]).rendered(markers)
    if result.bytes != versions[1] { try files.write(result.bytes, to: target) }
    guard result.conflicts > 0 else { return Answer() }
    let count = result.conflicts == 1 ? "1 conflict" : "\(result.conflicts) conflicts"
    return Answer(notes: Bytes("wp: \(name): \(count) left\n"), status: .refused)
  }
}
