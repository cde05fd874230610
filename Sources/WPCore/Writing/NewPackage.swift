package import WPSyntax

/// A package that has its place in a plan: number, phase, file name, and what it waits for.
package struct NewPackage: Sendable, Equatable {
  package let draft: PackageDraft
  /// The `N` of `Phase N: …`.
  package let phase: Int
  /// The name of its document.
  package let name: FilePath
  package let prerequisites: [Prerequisite]
  /// The phases that wait for it, as far as they are known when it is written.
  package let waiting: [Int]
  /// The document of the package that comes after it.
  package let next: FilePath?

  package init(
    _ draft: PackageDraft, phase: Int, name: FilePath, prerequisites: [Prerequisite],
    waiting: [Int] = [], next: FilePath? = nil
  ) {
    self.draft = draft
    self.phase = phase
    self.name = name
    self.prerequisites = prerequisites
    self.waiting = waiting
    self.next = next
  }

  /// The title as its document has it.
  package var title: String { "Phase \(phase): \(draft.title)" }

  /// The file name without number and `-plan`.
  package var slug: String { DocumentName(name).slug }

  /// The file name without `-plan.md`.
  package var stem: String {
    let text = name.text
    return String(text.dropLast("-plan.md".utf8.count))
  }
}

/// Something a new package waits for.
package struct Prerequisite: Sendable, Equatable {
  /// What `depends_on` says: a stem of the same plan, or a full reference.
  package let reference: String
  /// What people call it: `Phase 3`, or the full reference.
  package let words: String
  /// Whether it belongs to another plan.
  package let isForeign: Bool

  package init(reference: String, words: String, isForeign: Bool) {
    self.reference = reference
    self.words = words
    self.isForeign = isForeign
  }
}
