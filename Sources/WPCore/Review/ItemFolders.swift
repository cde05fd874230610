package import WPSyntax

/// The folders of the work items of one package: the number of the package, letters, and words, as `03a-log-format`.
package struct ItemFolders: Sendable {
  private let folder: FilePath
  private let number: String

  /// The folders below a folder of work items whose names begin with a number.
  package init(below folder: FilePath, number: String) {
    self.folder = folder
    self.number = number
  }

  /// The folders of a package; nil for one without a number.
  package init?(of package: WorkPackage, in plan: Plan) {
    guard let number = package.number else { return nil }
    self.init(below: plan.path.appending("work-items"), number: "\(number)")
  }

  /// Tells whether a path lies in one of them.
  package func contains(_ path: FilePath) -> Bool {
    guard let inner = path.below(folder) else { return false }
    let name = inner.bytes.prefix { $0 != UInt8(ascii: "/") }
    guard name.count < inner.bytes.count, name.starts(with: number.utf8) else { return false }
    let letters = name.dropFirst(number.utf8.count).prefix(while: \.isLetter)
    let rest = name.dropFirst(number.utf8.count + letters.count)
    return !letters.isEmpty && (rest.isEmpty || rest.first == UInt8(ascii: "-"))
  }
}
