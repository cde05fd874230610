import WPHost
import WPSyntax

/// The page that GitHub shows of a step: whoever adds to it writes behind what is there.
enum StepSummary {
  /// Adds a section, where there is such a page.
  static func append(_ section: Bytes, _ host: Host) throws(HostError) {
    guard let path = host.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else { return }
    let earlier = try host.files.kind(path) == nil ? [] : try host.files.read(path)
    try host.files.write(earlier + section, to: path)
  }
}
