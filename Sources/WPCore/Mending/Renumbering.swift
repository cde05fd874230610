import WPSyntax

/// Gives packages other numbers: their documents other names, and every reference to them the new one.
///
/// It works on plans as values. After each step the plans are read again: every package depends on what it depended
/// on, and no link is broken that was not.
package struct Renumbering {
  /// The plan first, then those that may refer to it.
  private var plans: [Plan]
  /// What the documents were that changed, by what they are now.
  private var origins: [FilePath: FilePath] = [:]
  private let originals: [FilePath: Bytes]

  /// Takes a plan and the other plans of the tree.
  package init(_ plan: Plan, among others: [Plan]) {
    plans = [plan] + others
    originals = Dictionary(
      plans.flatMap(\.documents).map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The plan as it is now.
  package var plan: Plan { plans[0] }

  /// Everything that changed.
  package var changes: [FileChange] {
    plans.flatMap(\.documents).compactMap { document in
      let origin = origins[document.path] ?? document.path
      guard let before = originals[origin] else { return nil }
      if origin != document.path {
        return .renaming(origin, to: document.path.name, before, with: document.bytes)
      }
      return before == document.bytes ? nil : .replacing(origin, before, with: document.bytes)
    }
  }

  /// The least number behind all that the documents and work items of the plan have.
  package var nextNumber: Int {
    let documents = plan.documents.filter(\.isAtTop).compactMap { $0.title.number?.major }
    let items = plan.itemNames.compactMap { WorkItemID.leading($0.bytes)?.id.number.major }
    return max(documents.max() ?? 0, items.max() ?? 0) + 1
  }

  /// The packages whose number an earlier one has, too; which is earlier, a function tells.
  package func duplicates(isEarlier: (WorkPackage, WorkPackage) -> Bool) -> [Int] {
    let numbered = plan.packages.indices.filter { plan.packages[$0].number != nil }
    let groups = Dictionary(grouping: numbered) { plan.packages[$0].number }
    return groups.values.flatMap { group in
      group.sorted { isEarlier(plan.packages[$0], plan.packages[$1]) }.dropFirst()
    }.sorted()
  }

  /// Whether a package has its phase from where it has its number: those who share the one share the other, as they
  /// do where two branches added a package each.
  package func sharesPhaseWithNumber(_ index: Int) -> Bool {
    guard let phase = plan.packages[index].phase?.value else { return false }
    let groups = Dictionary(grouping: plan.packages.filter { $0.phase != nil }) { $0.phase?.value }
    return groups[phase].map { $0.count > 1 } == true
      && groups.values.allSatisfy { Set($0.map(\.number)).count == 1 }
  }

  /// Gives a package another number.
  ///
  /// - Parameters:
  ///   - index: The package.
  ///   - number: What its file name is to begin with.
  ///   - renamesPhase: Whether a phase that has the old number gets the new one, too.
  /// - Throws: `EditRefusal` where the number is taken, or something would be lost.
  package mutating func renumber(
    _ index: Int, to number: Int, renamesPhase: Bool
  ) throws(EditRefusal) {
    let package = plan.packages[index]
    let document = plan.document(of: package)
    let name = try newName(of: document, number)
    try keepItems(of: index, from: number)
    var texts = texts(of: index, to: name, number)
    if renamesPhase { renamePhase(of: index, to: number, in: &texts) }
    let before = plans
    for place in plans.indices {
      plans[place] = rewritten(place, texts[place], document.name, name)
    }
    let path = document.path.parent.appending(name)
    origins[path] = origins.removeValue(forKey: document.path) ?? document.path
    try prove(before, renamed: document.name, to: name)
  }

  private func newName(of document: Document, _ number: Int) throws(EditRefusal) -> FilePath {
    let bytes = document.name.bytes
    let digits = bytes.prefix { $0.isDigit }.count
    guard digits > 0, document.title.number?.minor == nil, (1...999).contains(number) else {
      throw EditRefusal(
        "'\(document.name.shown)' cannot get the number \(number)",
        hint: "numbers go from 1 to 999, and the name of the file begins with one")
    }
    let wanted = DocumentNumber(number)
    if let other = plan.documents.first(where: { $0.isAtTop && $0.title.number == wanted }) {
      throw EditRefusal(
        "the number \(wanted) is that of '\(other.name.shown)'",
        hint: "the next free one is \(DocumentNumber(nextNumber))")
    }
    return FilePath(Bytes("\(wanted)") + bytes.dropFirst(digits))
  }

  // Ids of work items are in logs, claims and commits; they are not given anew, and no other package takes them over.
  private func keepItems(of index: Int, from number: Int) throws(EditRefusal) {
    let document = plan.document(of: plan.packages[index])
    let own = plan.items(of: index).map(\.name)
    guard own.isEmpty else {
      throw EditRefusal(
        "'\(document.name.shown)' keeps its number, with which the ids of its work items begin: "
          + own.prefix(4).joined(separator: ", ") + (own.count > 4 ? ", …" : ""),
        hint: "give other packages other numbers; those without work items are free to change")
    }
    let wanted = DocumentNumber(number)
    let taken = plan.itemNames.first { WorkItemID.leading($0.bytes)?.id.number == wanted }
    if let taken {
      throw EditRefusal(
        "the number \(wanted) is that of the work item '\(taken.shown)'",
        hint: "the next free one is \(DocumentNumber(nextNumber))")
    }
  }

  /// Whether a package has work items, and so keeps its number where another one has it, too.
  package func hasItems(_ package: WorkPackage) -> Bool {
    !plan.items(of: package).isEmpty
  }

  /// The edits of every document that names the package, by plan and document.
  private func texts(of index: Int, to name: FilePath, _ number: Int) -> [[Int: EditSet]] {
    let package = plan.packages[index]
    let document = plan.document(of: package)
    let stem = DocumentStem(name)
    return plans.enumerated().map { place, plan in
      let mention = NameMention(
        name: document.name.bytes, folder: self.plan.name.bytes, isLocal: place == 0)
      var sets: [Int: EditSet] = [:]
      func add(_ edit: Edit, _ document: Int) {
        _ = sets[document, default: EditSet()].insert(edit)
      }
      for (other, document) in plan.documents.enumerated() {
        for range in mention.ranges(in: document.bytes) { add(Edit(range, name.text), other) }
      }
      let stated =
        plan.packages.flatMap(\.dependencies) + plan.restatedDependencies.map(\.dependency)
      for dependency in stated where isAbout(dependency.target, index, in: place) {
        let document = plan.documents[dependency.document]
        guard let text = stem.rewritten(document.raw(dependency.range), from: package, number)
        else {
          continue
        }
        add(Edit(dependency.range, text), dependency.document)
      }
      for item in plan.items {
        let document = plan.documents[item.document]
        for reference in item.packageReferences where isAbout(reference.target, index, in: place) {
          let range = document.unquoted(reference.range)
          guard let text = stem.rewritten(document.raw(range), from: package, number) else {
            continue
          }
          add(Edit(range, text), item.document)
        }
      }
      return sets
    }
  }

  private func isAbout(_ target: Dependency.Target, _ index: Int, in place: Int) -> Bool {
    switch target {
    case .package(let other): return place == 0 && other == index
    case .foreign(let reference):
      guard let name = reference.plan, place > 0 else { return false }
      let digest = PlanDigest(plan)
      guard digest.path.isPlan(named: name) || digest.path.hasPlanPrefix(name) else { return false }
      let names = plan.packages.map(\.names)
      return PackageNames.resolve(reference.package, among: names, numberMeansFile: true)
        == .one(index)
    case .ambiguous, .missing, .external: return false
    }
  }

  private func renamePhase(of index: Int, to number: Int, in sets: inout [[Int: EditSet]]) {
    let package = plan.packages[index]
    guard let phase = package.phase.flatMap({ PackageNumber($0.value) }) else { return }
    let isNumber = phase == package.number.flatMap { PackageNumber($0.description) }
    let sharers = plan.packages.filter { $0.phase.flatMap { PackageNumber($0.value) } == phase }
    guard sharers.count > 1 || isNumber else { return }
    let new = isNumber ? number : nextPhase
    let own = plan.document(of: package)
    for (other, document) in plan.documents.enumerated() {
      // A number that several have says nothing; what stands on its line does.
      let isOwn = sharers.count == 1 || document.name == own.name
      for range in PhaseMention.ranges(of: phase, in: document)
      where isOwn
        || isAbout(document.bytes, document.bytes.line(at: range.lower), index, among: sharers)
      {
        _ = sets[0][other, default: EditSet()].insert(Edit(range, "\(new)"))
      }
    }
  }

  /// Whether a line names a package by its document or its title, and none of the others.
  private func isAbout(
    _ bytes: Bytes, _ line: ByteRange, _ index: Int, among others: [WorkPackage]
  ) -> Bool {
    let text = ByteScanner.text(bytes.span, line)
    func names(_ package: WorkPackage) -> Bool {
      let known: [String] = [plan.document(of: package).name.text, package.title]
      return known.contains { name in !name.isEmpty && text.holds(name) }
    }
    let wanted = plan.packages[index].document
    return others.allSatisfy { names($0) == ($0.document == wanted) }
  }

  private var nextPhase: Int {
    (plan.packages.compactMap { $0.phase.flatMap { PackageNumber($0.value)?.value } }.max() ?? 0)
      + 1
  }

  private func rewritten(
    _ place: Int, _ sets: [Int: EditSet], _ old: FilePath, _ new: FilePath
  ) -> Plan {
    let plan = plans[place]
    guard place == 0 || !sets.isEmpty else { return plan }
    var documents = plan.documents.enumerated().map { index, document in
      let isRenamed = place == 0 && document.name == old
      guard let set = sets[index] ?? (isRenamed ? EditSet() : nil) else { return document }
      let name = isRenamed ? new : document.name
      return Document(
        path: plan.path.appending(name),
        file: PlanFile(name: name, content: .bytes(set.apply(to: document.bytes))))
    }
    documents.sort { $0.name < $1.name }
    let names = place == 0 ? plan.names.map { $0 == old ? new : $0 }.sorted() : plan.names
    return PlanReader.read(
      PlanFolder(path: plan.path, files: [], names: names, problem: plan.problem), documents,
      among: plan.root, profile: plan.isProfileGiven ? plan.profile : nil)
  }

  private func prove(
    _ before: [Plan], renamed old: FilePath, to new: FilePath
  ) throws(EditRefusal) {
    for (was, now) in zip(before, plans) {
      let document = now.documents.first
      guard was.packages.count == now.packages.count,
        Renumbering.facts(of: was) == Renumbering.facts(of: now),
        Renumbering.brokenLinks(of: was) >= Renumbering.brokenLinks(of: now)
      else {
        throw EditRefusal(
          "'\(old.shown)' cannot become '\(new.shown)' safely: something in "
            + "'\((document?.path.parent ?? now.path).shown)' would mean another package",
          hint: "name the package by its slug there, then do it again")
      }
    }
  }

  /// What each package and each work item waits for, by slugs, which do not change; what was ambiguous may become clear.
  private static func facts(of plan: Plan) -> [String: Set<String>] {
    var facts: [String: Set<String>] = [:]
    for package in plan.packages {
      let waits = package.dependencies.compactMap { dependency -> String? in
        switch dependency.target {
        case .package(let other): plan.packages[other].slug
        case .missing(let text): "missing \(text)"
        case .foreign, .ambiguous, .external: nil
        }
      }
      facts[package.slug, default: []].formUnion(waits)
    }
    for item in plan.items {
      let waits = item.dependencies.map { dependency in
        switch dependency.target {
        case .package(let other): plan.packages[other].slug
        case .item(let other): plan.items[other].folder.name.text
        case .missing: "missing \(dependency.written.value)"
        case .foreign, .ambiguous: ""
        }
      }
      let home = item.package.map { "in " + plan.packages[$0].slug } ?? "in none"
      facts[item.folder.text, default: []].formUnion(waits + [home])
    }
    return facts
  }

  private static func brokenLinks(of plan: Plan) -> Int {
    PlanLinks(of: plan).stray.count { link in
      if case .absent = link.outcome { true } else { false }
    }
  }
}

extension Document {
  /// The bytes of a value without the quotes around it.
  fileprivate func unquoted(_ range: ByteRange) -> ByteRange {
    guard range.count > 1, bytes[range.lower] == bytes[range.upper - 1],
      "'\"".utf8.contains(bytes[range.lower])
    else { return range }
    return ByteRange(range.lower + 1, range.upper - 1)
  }
}
