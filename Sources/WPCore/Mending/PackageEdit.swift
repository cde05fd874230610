package import WPSyntax

/// Changes values of one package in its own document.
///
/// A value is written wherever the document states it, a status only above; one that stands nowhere goes into the
/// frontmatter, else beside Status. What comes out has been read again: it says what was asked for, and the rest as before.
package struct PackageEdit {
  private let plan: Plan
  private let index: Int

  private init(plan: Plan, index: Int) {
    self.plan = plan
    self.index = index
  }

  /// The bytes of the package's document with changes made, one after the other.
  package static func applying(
    _ changes: [PackageChange], to package: Int, of plan: Plan
  ) throws(EditRefusal) -> Bytes {
    if let conflict = EditRefusal.conflict(in: plan.document(of: plan.packages[package])) {
      throw conflict
    }
    var plan = plan
    for change in changes { plan = try PackageEdit(plan: plan, index: package).applying(change) }
    return plan.document(of: plan.packages[package]).bytes
  }

  /// The bytes of the package's document once the package is given up.
  ///
  /// Nobody holds it any more, and the frontmatter, which has no word for it, leaves the status to the header.
  package static func cancelling(
    _ package: Int, of plan: Plan, because reason: String
  ) throws(EditRefusal) -> Bytes {
    if let conflict = EditRefusal.conflict(in: plan.document(of: plan.packages[package])) {
      throw conflict
    }
    let change = PackageChange(
      .status, .text(matter: "", header: "Cancelled (\(reason))"))
    let matter = PackageEdit(plan: plan, index: package)
    var next = try matter.applying(
      try FrontMatterMend(matter.document, .status).set(.nothing), touching: [.status])
    let header = PackageEdit(plan: next, index: package)
    next = try header.applying(
      try header.headerEdits(change, orInserting: true), touching: [.status])
    guard next.packages[package].isCancelled else {
      throw .doubtful(matter.document, "its status would not be read as cancelled")
    }
    let bytes = next.document(of: next.packages[package]).bytes
    guard next.packages[package].assignee != nil else { return bytes }
    return try applying([.assignee(nil)], to: package, of: next)
  }

  private func applying(_ change: PackageChange) throws(EditRefusal) -> Plan {
    if let mended = mendingSection(change), !isStatedAboveSections { return mended }
    let changed = try applying(try edits(change), touching: [change.field])
    guard change.holds(for: index, of: changed) else {
      throw .doubtful(document, "it would not say '\(change.field.word)' as it should")
    }
    return PackageEdit(plan: changed, index: index).mendingSection(change) ?? changed
  }

  /// The plan with a section of dependencies that says what the change asks for; nil where that needs a person, or
  /// nothing has to be done.
  private func mendingSection(_ change: PackageChange) -> Plan? {
    guard change.field == .dependsOn, case .list(let wanted) = change.value else { return nil }
    let edits = RequirementMend(index, of: plan).edits(to: wanted)
    guard !edits.isEmpty, let mended = try? applying(edits, touching: [change.field]),
      change.holds(for: index, of: mended)
    else { return nil }
    return mended
  }

  private var isStatedAboveSections: Bool {
    document.frontMatter?.entry(.dependsOn) != nil || document.header.first(.dependsOn) != nil
  }

  private var document: Document { plan.document(of: plan.packages[index]) }

  private func edits(_ change: PackageChange) throws(EditRefusal) -> [Edit] {
    let matter = FrontMatterMend(document, change.field)
    let stated = try headerEdits(change, orInserting: false)
    if matter.isPresent { return try matter.set(change.value) + stated }
    let isInHeader = change.field.headerKey.flatMap(document.header.first) != nil
    guard !isInHeader, change.value != .nothing else { return stated }
    guard document.frontMatter == nil, !mustOverrule(change.field) else {
      return try matter.set(change.value) + stated
    }
    let added = try headerEdits(change, orInserting: true)
    return added.count > stated.count ? added : try matter.set(change.value) + stated
  }

  // Sentences of a section that state dependencies are somebody's words; the frontmatter is above them.
  private func mustOverrule(_ field: PackageField) -> Bool {
    guard field == .dependsOn else { return false }
    let package = plan.packages[index]
    return package.statesDependencies
      && (package.dependencies.isEmpty || package.dependencies.contains { $0.origin == .section })
  }

  /// The edits of the header and the footer where they state the value.
  private func headerEdits(
    _ change: PackageChange, orInserting isMissing: Bool
  ) throws(EditRefusal) -> [Edit] {
    guard let key = change.field.headerKey else { return [] }
    let header = document.header
    let mend = HeaderMend(document)
    var stated: [HeaderValue] = []
    if let first = header.first(key) { stated.append(first) }
    // A status at the foot repeats the one above; a status edit is one line, and `--fix` brings the foot along.
    if key != .status, let last = header.footer(key), !stated.contains(last) {
      stated.append(last)
    }
    if let first = stated.first, change.field.isList, first.range.isEmpty {
      throw .doubtful(document, "'\(change.field.word)' announces a list below it")
    }
    var edits: [Edit] = []
    for value in stated {
      if let text = headerText(change, replacing: value) {
        edits.append(mend.replace(value, with: text))
      } else {
        edits.append(try mend.remove(value))
      }
    }
    guard isMissing, header.first(key) == nil, let text = change.headerText(replacing: "") else {
      return edits
    }
    return edits + [HeaderInsertion.edit(change.field.label, text, in: document)].compactMap { $0 }
  }

  // What is no package has no name that could be set, so that it is not taken away with those that have.
  private func headerText(_ change: PackageChange, replacing value: HeaderValue) -> String? {
    guard case .list(let items) = change.value, change.field == .dependsOn else {
      return change.headerText(replacing: document.raw(value.range))
    }
    let others = plan.packages[index].dependencies
      .filter { $0.isExternal && value.range.contains($0.range) }.map { document.raw($0.range) }
    return PackageChange(.dependsOn, .list(items + others)).headerText(replacing: "")
  }

  private func applying(
    _ edits: [Edit], touching fields: Set<PackageField>
  ) throws(EditRefusal) -> Plan {
    guard !edits.isEmpty else { return plan }
    guard let set = EditSet(edits) else { throw .doubtful(document, "its values overlap") }
    let place = plan.packages[index].document
    let changed = plan.rereading(place, as: set.apply(to: document.bytes))
    guard changed.packages.count == plan.packages.count,
      changed.packages[index].document == place,
      PackageMeaning(plan.packages[index], in: plan, without: fields)
        == PackageMeaning(changed.packages[index], in: changed, without: fields)
    else { throw .doubtful(document, "something else would change with it") }
    return changed
  }
}
