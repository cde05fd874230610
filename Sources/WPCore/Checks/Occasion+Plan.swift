import WPSyntax

extension Occasion {
  /// What a plan gives its checks to look at.
  init(_ plan: Plan) {
    self = .always
    for index in plan.documents.indices {
      formUnion(plan.documents[index].occasions(in: plan.folder?.date))
    }
    for index in plan.packages.indices {
      let home = plan.packages[index].document
      formUnion(plan.packages[index].occasions(at: index, in: plan.documents[home]))
    }
    note(.unreadable, where: plan.problem != nil)
    note(.otherFolder, where: plan.folder == nil)
    note(.numbering, where: !plan.isNumberedOnward)
    note(.strayLink, where: !plan.links.stray.isEmpty)
    note(.doubtfulLink, where: !plan.links.doubtful.isEmpty)
    note(.notLinked, where: plan.hasUnlinkedDocument)
    let (restatements, restated) = (plan.restatements, plan.restatedDependencies)
    for index in restated.indices {
      note(restated[index].dependency)
      note(.otherStatement, where: plan.adds(restated[index]))
    }
    for index in restatements.indices {
      if case .effort(.unreadable) = restatements[index].value {
        note(.unreadableEffort, where: true)
      }
      note(.otherStatement, where: !plan.says(restatements[index]))
    }
  }

  fileprivate mutating func note(_ dependency: Dependency) {
    switch dependency.target {
    case .package: note(.dependency, where: true)
    case .missing, .ambiguous: note(.unresolved, where: true)
    case .external: note(.unclearDependency, where: true)
    case .foreign: break
    }
  }
}

extension Plan {
  // Where each number is the one behind the last, none is missing and none is there twice.
  fileprivate var isNumberedOnward: Bool {
    var last: [Int?] = [nil, nil, nil]
    for index in documents.indices where documents[index].isAtTop {
      let title = documents[index].title
      guard let number = title.number else { continue }
      let series = Int(title.series.rawValue)
      guard series < last.count else { return false }
      if let before = last[series], number.major != before + 1 { return false }
      last[series] = number.major
    }
    return true
  }

  /// Whether the package itself evidently says what START-HERE or README repeats of it, if that says anything.
  fileprivate func says(_ restatement: Restatement) -> Bool {
    switch restatement.value {
    case .status, .priority(nil): return true
    case .priority(let level?): return packages[restatement.package].priority?.value.class == level
    case .effort(let text):
      guard let stated = text.effort else { return true }
      guard let own = packages[restatement.package].effort?.value.effort else { return false }
      return stated.agrees(with: own)
    }
  }

  /// Whether START-HERE or README says of a package that it waits for another, and the package itself does not.
  fileprivate func adds(_ restated: RestatedDependency) -> Bool {
    guard case .package(let target) = restated.dependency.target else { return false }
    let own = packages[restated.package].dependencies
    for index in own.indices {
      if case .package(target) = own[index].target { return false }
    }
    return packages[restated.package].statesDependencies
  }

  fileprivate var hasUnlinkedDocument: Bool {
    documents.indices.contains { index in
      guard documents[index].isAtTop else { return false }
      switch documents[index].kind {
      case .start, .readme: return false
      default: return !links.leadFromGuide(to: index)
      }
    }
  }
}

extension WorkPackage {
  /// What the package at a place of the plan gives checks to look at.
  fileprivate func occasions(at place: Int, in document: Document) -> Occasion {
    var occasion = Occasion()
    occasion.note(.noPriority, where: priority == nil)
    if let effort = effort?.value {
      occasion.note(.noReview, where: effort.effort.map { $0.review == nil } ?? false)
      occasion.note(.unreadableEffort, where: effort == .unreadable)
    } else {
      occasion.note(.noEffort, where: true)
    }
    if let actual = actual?.value {
      occasion.note(.unreadableEffort, where: actual == .unreadable)
    }
    occasion.note(.otherPhase, where: names.phase != names.number)
    for dependency in dependencies {
      occasion.note(dependency)
      if case .package(let target) = dependency.target {
        occasion.note(.laterDependency, where: target >= place)
      }
    }
    occasion.note(.headerDependencies, where: headerDependencies != nil)
    let patterns = allPatterns
    occasion.note(.pattern, where: !patterns.isEmpty)
    for pattern in patterns.indices {
      if case .failure = patterns[pattern].reading { occasion.note(.badPattern, where: true) }
    }
    occasion.note(.noFiles, where: isLive && files.isEmpty && !writesNoFiles)
    occasion.note(.noAssignee, where: isHeld && assignee == nil)
    occasion.note(.strayAssignee, where: state?.value == .open && assignee != nil)
    noteStatus(in: document, to: &occasion)
    return occasion
  }

  // The status is not understood again: what the state of the package leaves open is enough.
  private func noteStatus(in document: Document, to occasion: inout Occasion) {
    let isOfHeader = state?.origin != .frontMatter
    let mayBeAny = state == nil || isOfHeader && state?.value == .claimed
    occasion.note(
      .unclearStatus,
      where: isOfHeader && mayBeAny && !isCancelled && document.header.first(.status) != nil)
    occasion.note(
      .openCriteria, where: (mayBeAny || state?.value == .completed) && document.hasOpenCriteria)
  }
}

extension Document {
  /// Whether a box is left open.
  fileprivate var hasOpenCriteria: Bool { criteria.contains { $0.isMet == false } }

  private var isSaidToBeComplete: Bool { status?.value.class == .complete }

  /// What the document gives checks to look at, in a folder of a date.
  fileprivate func occasions(in folder: CalendarDate?) -> Occasion {
    let (bytes, kind, isReadable) = (self.bytes, self.kind, unreadable == nil)
    let span = bytes.span
    var occasion = Occasion()
    occasion.note(.unreadable, where: !isReadable)
    occasion.note(
      .syntaxProblem, where: !tree.problems.isEmpty || frontMatter?.yaml.problems.isEmpty == false)
    occasion.note(.conflict, where: !conflicts.isEmpty)
    occasion.note(.invalidText, where: textFault != nil)
    occasion.note(.noTitle, where: isReadable && h1 == nil)
    occasion.note(.severalTitles, where: outline.hasSeveralTitles)
    let header = header
    occasion.note(.footerStatus, where: !header.footer.isEmpty)
    occasion.note(.previousPlanning, where: header.first(.previousPlanning) != nil)
    let date = created?.value
    occasion.note(.unusualDate, where: date.map { !$0.isISO } ?? false)
    occasion.note(.placeholder, where: isReadable && Placeholder.mayStand(in: span))
    occasion.note(.raggedTable, where: tree.hasRaggedTable)
    occasion.note(.unusualBytes, where: textFault?.kind != .utf16 && TextForm.isUnusual(span))
    if let frontMatter {
      occasion.note(.contradiction, where: Contradiction.isAny(in: self))
      occasion.note(.oddFrontMatter, where: !frontMatter.isPlain(span))
    }
    guard isAtTop else { return occasion }
    occasion.note(.unknownKind, where: kind == .other)
    occasion.note(.missingSection, where: isReadable && TemplateSections.isAnyMissing(in: self))
    if holdsCriteria { occasion.formUnion(occasionsOfCriteria(span)) }
    switch kind {
    case .start, .readme:
      occasion.note(.otherName, where: title.expected != nil)
      occasion.note(.noStatus, where: isReadable && status == nil)
      occasion.note(.unclearStatus, where: status.map { $0.value.class == nil } ?? false)
      if let day = date?.date, let folder {
        occasion.note(.otherDate, where: abs(day.daysSinceEpoch - folder.daysSinceEpoch) > 1)
      }
      if kind == .start {
        occasion.note(.noDate, where: isReadable && created == nil)
        let month = titleMonth
        let created = date?.date ?? folder
        occasion.note(
          .unusualTitle,
          where: month.map { !$0.isHyphen || created.map($0.isNear) == false } ?? true)
      }
      occasion.note(.openCriteria, where: isSaidToBeComplete && hasOpenCriteria)
    case .completion: occasion.note(.openCriteria, where: isSaidToBeComplete && hasOpenCriteria)
    // The status of a plan is understood as that of its package.
    case .plan, .analysis, .testing, .item, .other: break
    }
    return occasion
  }

  private func occasionsOfCriteria(_ bytes: Span<UInt8>) -> Occasion {
    var occasion = Occasion()
    let criteria = criteria
    occasion.note(.bareCriteria, where: criteria.contains { $0.form == .bare })
    occasion.note(
      .vagueCriteria,
      where: !criteria.isEmpty && !criteria.contains { Measure.isIn($0.range, of: bytes) })
    return occasion
  }
}
