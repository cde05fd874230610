package import WPSyntax

/// How a report is to look: what the caller's terminal and options decide.
package struct Presentation: Sendable, Equatable {
  /// What the text format does with many findings.
  package enum Overview: Sendable {
    /// More findings than fit a few screens become one page.
    case auto
    /// Every finding is shown.
    case never
  }

  package var hasColour = false
  /// The columns of the terminal; the text format never draws a source line wider.
  package var width = 100
  /// Whether the text format shows findings of severity info.
  package var showsInfos = false
  /// Whether the closing lines and the advice are left out.
  package var isQuiet = false
  package var overview: Overview = .auto
  /// What stands before every path, from where the reader is to the root of the run.
  package var pathPrefix: FilePath = ""
  /// What the annotations of GitHub tell beside the findings, and before them.
  package var remarks: [Remark] = []
  /// The version of the program, for formats that name the tool.
  package var version = ""

  package init() {}

  /// A path as the reader can open it.
  package func path(_ path: FilePath) -> FilePath {
    pathPrefix.bytes.isEmpty ? path : pathPrefix.appending(path)
  }
}
