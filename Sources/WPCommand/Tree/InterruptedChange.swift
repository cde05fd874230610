import WPCore
import WPHost
import WPSyntax

/// What a command left that was killed between two files of a change.
enum InterruptedChange {
  /// Takes it back before another command reads anything, and says so; nil where there is nothing of the kind.
  static func settle(_ invocation: Invocation) throws -> String? {
    let host = invocation.host
    // Where no place is found, the command itself says so, and better.
    guard let directory = try? invocation.directory(),
      let root = try? Root.find(from: directory, host.files).path,
      let live = try? LiveFolder.find(root: root, host)
    else { return nil }
    let writer = ChangeWriter(root: root, in: live, host.files)
    guard writer.isInterrupted else { return nil }
    let lock = try live.lock(host.files)
    let steps = try writer.settle(under: lock)
    guard !steps.isEmpty else { return nil }
    let names = steps.map { ($0.origin ?? $0.path).shown }.sorted().joined(separator: ", ")
    return "note: a command was interrupted here; what it had written is taken back: \(names)\n"
  }
}
