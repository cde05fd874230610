package import WPSyntax

/// The folders of the work items of one package: the number of the package, letters, and words, as `03a-log-format`.
///
/// Zeros in front of a number mean nothing: `3a` belongs to the package `03`.
package struct ItemFolders: Sendable {
  private let folder: FilePath
  private let number: Bytes

  /// The folders below a folder of work items whose names begin with a number.
  package init(below folder: FilePath, number: String) {
    self.folder = folder
    self.number = Bytes(number.utf8.drop { $0 == UInt8(ascii: "0") })
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
    let digits = name.prefix(while: \.isDigit)
    guard name.count < inner.bytes.count, !digits.isEmpty,
      digits.drop(while: { $0 == UInt8(ascii: "0") }).elementsEqual(number)
    else { return false }
    let letters = name.dropFirst(digits.count).prefix(while: \.isLetter)
    let rest = name.dropFirst(digits.count + letters.count)
    return !letters.isEmpty && (rest.isEmpty || rest.first == UInt8(ascii: "-"))
  }
}
