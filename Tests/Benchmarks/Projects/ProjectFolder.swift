import WPHost
import WPPartition
import WPSyntax

/// A folder of projects with a file that tells their optima, a line `name,optimum` each.
struct ProjectFolder {
  /// A project with what is known of it.
  struct Entry {
    let name: String
    let project: Project
    let optimum: Int
  }

  /// The projects of which the optimum is known, in the order of the file that tells it.
  let entries: [Entry]

  init(at path: String) throws {
    let files = Files.live()
    let text = { (name: String) throws -> String in
      String(decoding: try files.read(RawPath("\(path)/\(name)".utf8)), as: UTF8.self)
    }
    let names = try files.open(RawPath(path.utf8)).entries().map {
      String(decoding: $0.name, as: UTF8.self)
    }
    guard let table = names.first(where: { $0.hasSuffix(".csv") }) else {
      throw Machine.Failure(message: "no file of optima (*.csv) in \(path)")
    }
    entries = try text(table).split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.filter { !$0.isWhitespace && $0 != "\"" } }
      guard cells.count > 1, let optimum = Int(cells[1]), names.contains(cells[0]) else {
        return nil
      }
      guard let file = ProjectFile(try text(cells[0])) else {
        throw Machine.Failure(message: "\(path)/\(cells[0]) is no project")
      }
      return Entry(name: cells[0], project: file.project, optimum: optimum)
    }
  }
}
