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

  /// Records findings in place of the earlier ones.
  func write(_ baseline: Baseline) throws {
    try files.write(baseline.bytes, to: path)
  }
}
