package import WPSyntax

/// Gives work items their ids, folders and specs, and proves that the specs say what was asked.
package enum WorkItemAddition {
  /// A work item that is about to be created.
  package struct NewItem: Sendable, Equatable {
    package let id: WorkItemID
    /// The reference in full: `2026-01-05-caching/03a`.
    package let reference: String
    /// The spec, from the root of the run.
    package let path: FilePath
  }

  /// Adds items to a package, in their order, behind those there are.
  ///
  /// The ids are the next free ones of the plan as it was read; whoever applies the changes reads it under the lock,
  /// so that two who add at once get two ids.
  ///
  /// - Parameters:
  ///   - drafts: What is wanted.
  ///   - package: The index of the package.
  ///   - plan: The plan.
  ///   - wanted: The ids, one for each draft, which nothing in the plan has yet; the next free ones where none are given.
  ///   - created: The day or instant that the specs state.
  /// - Returns: The items, and the files that make them.
  /// - Throws: `EditRefusal` where a spec cannot be written so that it is valid, or is not read back as it was meant.
  package static func adding(
    _ drafts: [WorkItemDraft], to package: Int, of plan: Plan, as wanted: [WorkItemID]? = nil,
    on created: SpecTime
  ) throws(EditRefusal) -> (items: [NewItem], changes: ChangeSet) {
    let free = try ids(drafts.count, of: package, in: plan)
    let ids = wanted ?? free
    var items: [NewItem] = []
    var files: [PlanFile] = []
    for (draft, id) in zip(drafts, ids) {
      guard let slug = Slug.of(draft.title) else {
        throw EditRefusal(
          "no folder name can be made from '\(draft.title)'", hint: "use letters a-z or digits")
      }
      let name = WorkItemPlace.folder.appending(id.folder(slug)).appending(WorkItemPlace.spec)
      items.append(
        NewItem(id: id, reference: "\(plan.name.text)/\(id)", path: plan.path.appending(name)))
      let text = WorkItemTemplate.text(
        draft, package: packageName(package, of: plan),
        dependencies: draft.dependsOn.map { WorkItemAddition.name($0, ids) },
        parent: draft.parent.map { WorkItemAddition.name($0, ids) }, created: created)
      files.append(PlanFile(name: name, content: .bytes(Bytes(text))))
    }
    try prove(drafts, files, package, in: plan)
    var changes = ChangeSet()
    for (item, file) in zip(items, files) {
      guard changes.insert(.creating(item.path, file.content.bytes)) else {
        throw EditRefusal("'\(item.path.shown)' would be created twice")
      }
    }
    return (items, changes)
  }

  /// The next free ids of a package; the folders count, whatever is in them.
  package static func ids(
    _ count: Int, of package: Int, in plan: Plan
  ) throws(EditRefusal) -> [WorkItemID] {
    let home = plan.packages[package]
    guard let number = home.number else {
      throw EditRefusal(
        "the package '\(home.stem)' has no number, and the ids of its work items begin with one",
        hint: "name its document NN-\(home.slug)-plan.md")
    }
    let taken = plan.itemNames.compactMap { WorkItemID.leading($0.bytes)?.id }
    let last = taken.filter { $0.number == number }.map(\.ordinal).max() ?? 0
    return (0..<count).map { WorkItemID(number: number, ordinal: last + 1 + $0) }
  }

  private static func name(_ link: WorkItemDraft.Link, _ ids: [WorkItemID]) -> String {
    switch link {
    case .named(let name): name
    case .draft(let place): ids.indices.contains(place) ? "\(ids[place])" : ""
    }
  }

  // The number of the id tells the package, unless two packages have it.
  private static func packageName(_ package: Int, of plan: Plan) -> String? {
    let home = plan.packages[package]
    return plan.packages.count { $0.number == home.number } > 1 ? home.stem : nil
  }

  // What was written is read again: the first fault of a spec, or a difference from the draft, stops all of it.
  private static func prove(
    _ drafts: [WorkItemDraft], _ files: [PlanFile], _ package: Int, in plan: Plan
  ) throws(EditRefusal) {
    let after = plan.adding(files)
    for (draft, file) in zip(drafts, files) {
      guard let item = after.items.first(where: { after.documents[$0.document].name == file.name })
      else { throw EditRefusal("'\(draft.title)' would not be read as a work item") }
      if let fault = item.spec.faults.first {
        throw EditRefusal(fault.message.text, hint: fault.help?.text)
      }
      guard item.states(draft), item.package == package, after.documents[item.document].h1 != nil
      else {
        throw EditRefusal("'\(draft.title)' cannot be written so that it is read back exactly")
      }
      try WorkItemAddition.review(item, in: after)
    }
  }

  private static func review(_ item: WorkItem, in plan: Plan) throws(EditRefusal) {
    let path = plan.documents[item.document].path
    let fault = ItemReview(of: plan).findings.first { finding in
      finding.place.path == path && finding.severity == .error && finding.condition == nil
    }
    if let fault { throw EditRefusal(fault.message.text, hint: fault.help?.text) }
  }
}

extension WorkItem {
  /// Whether the spec says what a draft does.
  fileprivate func states(_ draft: WorkItemDraft) -> Bool {
    guard let contract, let ceiling = contract.ceiling else { return false }
    return spec.title?.value == draft.title && spec.priority?.value == draft.priority
      && spec.estimate?.value == draft.estimate.map { EffortText($0) }
      && spec.assignee?.value == draft.assignee && spec.reviewer?.value == draft.reviewer
      && spec.covers.map(\.value) == draft.covers && spec.skills.map(\.value) == draft.skills
      && spec.acceptance.map(\.value) == draft.acceptance
      && dependencies.count == draft.dependsOn.count
      && (goal == nil) == draft.goal.isEmpty
      && contract.coverageMode == draft.coverage
      && contract.floor.map(\.words) == draft.floor.map(\.words)
      && ceiling.allow.map(\.written.value) == draft.allow
      && ceiling.deny.map(\.written.value) == draft.deny
      && ceiling.extras.map { [$0.text?.value, $0.path?.written.value] }
        == draft.extras.map { [$0.text, $0.path] }
      && ceiling.files?.value == draft.fileLimit && ceiling.lines?.value == draft.lineLimit
  }
}

extension Obligation {
  fileprivate var words: [String?] {
    [
      kind?.value.rawValue, text?.value, path?.written.value, check?.value, "\(countedWeight)",
      "\(isWaivable)",
    ]
  }
}

extension WorkItemDraft.Obligation {
  fileprivate var words: [String?] {
    [kind.rawValue, text, path, check, "\(weight)", "\(isWaivable)"]
  }
}
