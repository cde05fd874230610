package import WPSyntax

/// Writes the typed model of a plan as JSON: every value with the place it was read from.
package struct PlanJSON {
  private let plan: Plan
  private let view: LedgerView
  private let extent: PlanExtent
  private var lines: [LineTable]

  package init(_ plan: Plan, _ view: LedgerView, _ extent: PlanExtent = PlanExtent()) {
    self.plan = plan
    self.view = view
    self.extent = extent
    lines = plan.documents.map { LineTable($0.bytes.span) }
  }

  /// Writes the members of the plan into an object.
  package func write(to json: inout JSONWriter) {
    json.member("name", plan.name.text)
    json.member("path", plan.path.text)
    json.member("date", ifPresent: plan.folder?.date.description)
    json.member("profile", plan.profile.word)
    json.member("status", ifPresent: plan.folderStatus?.description)
    json.member("complete", plan.isComplete)
    json.key("documents")
    json.array { list in
      for index in plan.documents.indices.prefix(extent[.documents]) {
        list.object { document(index, to: &$0) }
      }
    }
    json.key("packages")
    json.array { list in
      for package in plan.packages.prefix(extent[.packages]) {
        list.object { write(package, to: &$0) }
      }
    }
    json.key("totals")
    json.array { list in
      for total in plan.totals.prefix(extent[.totals]) { list.object { write(total, to: &$0) } }
    }
  }

  /// Writes the members of one package into an object.
  package func write(_ package: WorkPackage, to json: inout JSONWriter) {
    let home = package.document
    json.member("reference", plan.reference(of: package))
    json.member("number", ifPresent: package.number?.description)
    json.member("slug", package.slug)
    json.member("id", package.id)
    json.member("phase", ifPresent: package.phase?.value)
    json.member("title", package.title)
    json.member("document", plan.documents[home].path.text)
    let standing = view.standing(of: package, in: plan)
    json.member("state", ifPresent: standing.state?.word)
    if standing.state != package.state?.value {
      json.member("document_state", ifPresent: package.state?.value.word)
    }
    standing.write(to: &json)
    json.member("cancelled", package.isCancelled)
    value("status", package.status, in: home, to: &json) {
      $1.member("class", ifPresent: $0.class?.description)
    }
    value("assignee", package.assignee, in: home, to: &json) { $1.member("handle", $0) }
    value("priority", package.priority, in: home, to: &json) { priority, json in
      json.member("class", ifPresent: priority.class?.word)
      if let ordinal = priority.ordinal { json.member("ordinal", ordinal) }
      json.member("reason", ifPresent: priority.reason)
    }
    value("effort", package.effort, in: home, to: &json, write)
    value("actual", package.actual, in: home, to: &json, write)
    value("created", package.created, in: home, to: &json) { created, json in
      json.member("date", ifPresent: DateText(created).date?.description)
    }
    json.key("depends_on")
    json.array { list in
      for dependency in package.dependencies { list.object { write(dependency, to: &$0) } }
    }
    texts("files", package.files, in: home, to: &json)
    texts("reads", package.reads, in: home, to: &json)
    texts("tests", package.tests, in: home, to: &json)
    json.member("items", plan.items(of: package).map { plan.reference(of: $0) })
    json.key("decisions")
    json.array { list in
      for decision in package.decisions.prefix(extent[.decisions]) {
        list.object { json in
          json.member("title", decision.title)
          json.member("rationale", decision.rationale)
        }
      }
    }
    json.member("meeting", ifPresent: package.meeting?.value)
    json.member("branch", ifPresent: package.branch?.value)
    json.member("has_scope", package.scope.inScope != nil)
    json.member("has_exclusions", package.scope.outOfScope != nil)
    json.key("criteria")
    json.array { list in
      for criterion in plan.documents[home].criteria.prefix(extent[.criteria]) {
        list.object { json in
          json.member("text", plan.documents[home].plain(criterion.range))
          json.key("met")
          if let isMet = criterion.isMet { json.bool(isMet) } else { json.null() }
          place(criterion.range, in: home, to: &json)
        }
      }
    }
  }

  private func document(_ index: Int, to json: inout JSONWriter) {
    let document = plan.documents[index]
    json.member("path", document.path.text)
    json.member("kind", document.kind.word)
    json.member("title", ifPresent: document.h1.map { document.plain($0.range) })
    json.member("problem", ifPresent: document.unreadable)
    json.member("links", document.links.count)
    json.key("header")
    json.array { list in
      for value in document.header.values {
        list.object { json in
          json.member("key", "\(value.key)")
          json.member("text", document.plain(value.range))
          place(value.range, in: index, to: &json)
        }
      }
    }
  }

  private func write(_ effort: EffortText, to json: inout JSONWriter) {
    switch effort {
    case .duration(let effort, let total):
      json.member("canonical", effort.description)
      minutes("agentic", effort.agentic, to: &json)
      if let review = effort.review { minutes("review", review, to: &json) }
      if let total { minutes("stated_total", total, to: &json) }
    case .size(let size): json.member("size", "\(size)")
    case .undetermined: json.member("size", "undetermined")
    case .placeholder, .unreadable: break
    }
  }

  private func minutes(_ name: String, _ range: MinuteRange, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("low_minutes", range.low)
      json.member("high_minutes", range.high)
    }
  }

  private func write(_ total: Total, to json: inout JSONWriter) {
    json.member("document", plan.documents[total.document].path.text)
    json.member("stated", total.stated.description)
    json.member("sum", total.sum.description)
    json.member("rows", total.rows.count)
    place(total.range, in: total.document, to: &json)
  }

  private func write(_ dependency: Dependency, to json: inout JSONWriter) {
    switch dependency.target {
    case .package(let index): json.member("package", plan.reference(of: plan.packages[index]))
    case .foreign(let reference): json.member("package", "\(reference)")
    case .ambiguous(let found):
      json.member("ambiguous", found.map { plan.reference(of: plan.packages[$0]) })
    case .missing(let text): json.member("missing", text)
    case .external(let text): json.member("external", text)
    }
    json.member("from", dependency.origin.words)
    json.member("document", plan.documents[dependency.document].path.text)
    place(dependency.range, in: dependency.document, to: &json)
  }

  private func value<Value>(
    _ name: String, _ sourced: Sourced<Value>?, in document: Int, to json: inout JSONWriter,
    _ members: (Value, inout JSONWriter) -> Void
  ) {
    guard let sourced else { return }
    json.key(name)
    json.object { json in
      json.member("text", plan.documents[document].plain(sourced.range))
      members(sourced.value, &json)
      json.member("from", sourced.origin.words)
      place(sourced.range, in: document, to: &json)
    }
  }

  private func texts(
    _ name: String, _ values: [Sourced<String>], in document: Int, to json: inout JSONWriter
  ) {
    json.key(name)
    json.array { list in
      for value in values {
        list.object { json in
          json.member("pattern", value.value)
          place(value.range, in: document, to: &json)
        }
      }
    }
  }

  private func place(_ range: ByteRange, in document: Int, to json: inout JSONWriter) {
    let bytes = plan.documents[document].bytes
    let position = lines[document].position(of: range.lower, in: bytes.span)
    json.member("line", position.line)
    json.member("column", position.column)
  }
}
