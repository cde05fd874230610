import WPCore
import WPHost
import WPSyntax

/// The baseline on disk, beside the configuration.
struct StoredBaseline {
  private let files: Files
  private let path: RawPath

  init(root: RawPath, _ files: Files) {
    self.files = files
    path = root.joined(Baseline.path.bytes)
  }

  /// The recorded findings; nil where none were recorded.
  func read() throws -> Baseline? {
    guard try files.kind(path) != nil else { return nil }
    let file = SourceFile(path: Baseline.path, bytes: try files.read(path))
    do throws(SettingsProblem) {
      return try Baseline(reading: file)
    } catch {
      throw Failure(settings: error, code: "baseline")
    }
  }

  /// What must change so that these findings are the recorded ones.
  func changes(to baseline: Baseline) throws(HostError) -> ChangeSet {
    let earlier = try files.kind(path) == nil ? nil : try files.read(path)
    var changes = ChangeSet()
    _ = changes.insert(
      earlier.map { .replacing(Baseline.path, $0, with: baseline.bytes) }
        ?? .creating(Baseline.path, baseline.bytes))
    return changes
  }
}
