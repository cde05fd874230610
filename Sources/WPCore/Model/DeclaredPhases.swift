import WPSyntax

/// The numbers that a plan speaks of as phases without having a document for them.
///
/// Only a reference to a phase that is not there asks for them, so the headings are looked at then and not before.
final class DeclaredPhases {
  private let documents: [Document]
  private lazy var numbers = read()

  init(in documents: [Document]) { self.documents = documents }

  /// Whether a heading speaks of a phase of this number.
  func contains(_ number: PackageNumber) -> Bool { numbers.contains(number) }

  private func read() -> Set<PackageNumber> {
    var found: Set<PackageNumber> = []
    for document in documents where document.isAtTop {
      for heading in document.outline.headings
      where PhaseTitle.mayBegin(document.bytes.span, heading.range) {
        guard let phase = PhaseTitle(document.plain(heading.range)).phase else { continue }
        if let number = PackageNumber(phase) { found.insert(number) }
      }
    }
    return found
  }
}
