import WPCore
import WPHost
import WPSyntax

/// The page of HTML that a command gives instead of its text.
enum HTMLFile {
  /// The answer where such a page is wanted: the page itself, or that it was written to the file that was named.
  static func answer(_ invocation: Invocation, _ page: () -> Bytes) throws -> Answer? {
    guard let path = invocation.arguments.path(.html) else { return nil }
    let bytes = page()
    guard !path.isEmpty, path != [UInt8(ascii: "-")] else { return Answer(output: bytes) }
    let absolute = path.isAbsolute ? path : try invocation.directory().joined(path)
    try invocation.host.files.write(bytes, to: absolute)
    return Answer("wrote \(Shown.path(path))\n")
  }
}

extension Option {
  /// For commands whose answer can be drawn.
  static let html = Option(
    "html", "draw it as one HTML page, here or to FILE.html",
    takes: .optionalPath("FILE", suffix: ".html"))
}
