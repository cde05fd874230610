import WPSyntax

/// Gives packages of a draft their numbers and documents, and proves that they say what was asked.
package enum PlanAddition {
  /// Why nothing is written.
  package struct Refusal: Error, Sendable, Equatable {
    package let reason: String
  }

  /// Adds packages, in their order, behind the documents there are; patterns may be of any form.
  ///
  /// - Parameters:
  ///   - packages: What is wanted; a review found nothing wrong with it.
  ///   - waits: What each of them waits for.
  ///   - desk: The folder.
  ///   - date: The day the documents are created.
  /// - Returns: The packages with their names and numbers.
  /// - Throws: `Refusal` where a document cannot be written so that it is read back as it was meant.
  package static func add(
    _ packages: [PackageDraft], waiting waits: [[DraftReview.Wait]], to desk: inout PlanDesk,
    on date: CalendarDate
  ) throws(Refusal) -> [NewPackage] {
    let plan = desk.plan
    var numbering = Numbering(plan)
    var taken = Set(plan.packages.flatMap { [$0.slug, $0.id] })
    var named: [(phase: Int, name: FilePath)] = []
    for draft in packages {
      let place = numbering.next()
      guard
        let name = NewDocumentName.plan(place.number, draft.id ?? draft.title, taken: taken)
      else { throw Refusal(reason: "no file name can be made for '\(draft.title)'") }
      taken.insert(DocumentName(name).slug)
      named.append((place.phase, name))
    }
    var made: [NewPackage] = []
    for (index, draft) in packages.enumerated() {
      let prerequisites = waits[index].map { wait in
        switch wait {
        case .known(let prerequisite): prerequisite
        case .draft(let other):
          Prerequisite(
            reference: String(named[other].name.text.dropLast("-plan.md".utf8.count)),
            words: "Phase \(named[other].phase)", isForeign: false)
        }
      }
      made.append(
        NewPackage(
          draft, phase: named[index].phase, name: named[index].name,
          prerequisites: prerequisites,
          waiting: waits.indices.filter { waits[$0].contains(.draft(index)) }.map {
            named[$0].phase
          },
          next: index + 1 < named.count ? named[index + 1].name : nil))
    }
    desk.add(made.map { (Newcomer($0), PackageTemplate.text($0, on: date)) })
    let after = desk.plan
    for package in made { try prove(package, in: after) }
    guard after.packages.count == plan.packages.count + made.count else {
      throw Refusal(reason: "the new documents would be read as other documents")
    }
    return made
  }

  /// The number for a document behind those there are.
  static func nextNumber(in plan: Plan) -> Int {
    var numbering = Numbering(plan)
    return numbering.next().number
  }

  // What was written is read again; a title or pattern that came out different is not written at all.
  private static func prove(_ new: NewPackage, in plan: Plan) throws(Refusal) {
    guard let read = plan.packages.first(where: { plan.document(of: $0).name == new.name }) else {
      throw Refusal(reason: "'\(new.name)' would not be read as a package")
    }
    let draft = new.draft
    let wanted = new.prerequisites.map(\.reference)
    let reached = read.dependencies.map { dependency in
      switch dependency.target {
      case .package(let index): plan.packages[index].stem
      case .foreign(let reference): "\(reference)"
      case .ambiguous, .missing, .external: "?"
      }
    }
    let isExact =
      read.title.utf8.elementsEqual(draft.title.utf8) && read.phase?.value == "\(new.phase)"
      && read.priority?.value.class == draft.priority
      && read.effort?.value == EffortText(draft.effort) && read.state?.value == .open
      && read.files.map(\.value) == draft.files && read.reads.map(\.value) == draft.reads
      && reached == wanted && draft.id.map { $0 == read.id } != false
    guard isExact else {
      throw Refusal(reason: "'\(draft.title)' cannot be written so that it is read back exactly")
    }
  }
}

/// Counts on from the numbers that the documents of a plan have.
private struct Numbering {
  private var number: Int
  private var phase: Int
  /// Whether phases are numbered as files are, which is how the workflow does it.
  private let isShared: Bool

  init(_ plan: Plan) {
    let numbers = plan.documents.filter { $0.isAtTop && !$0.title.isPhase && !$0.title.isStory }
      .compactMap(\.title.number?.major)
    let phases = plan.packages.compactMap { package in
      package.phase.flatMap { PackageNumber($0.value)?.value }
    }
    number = numbers.max() ?? 0
    phase = phases.max() ?? 0
    isShared = plan.packages.allSatisfy { package in
      guard let phase = package.phase.flatMap({ PackageNumber($0.value)?.value }) else {
        return true
      }
      return package.number?.major == phase
    }
  }

  mutating func next() -> (number: Int, phase: Int) {
    number += 1
    phase = isShared ? max(number, phase + 1) : phase + 1
    return (number, phase)
  }
}
