package import WPSyntax

/// Writes the typed model of work items as JSON: every value with the place it was read from.
package struct WorkItemJSON {
  private let plan: Plan

  package init(_ plan: Plan) { self.plan = plan }

  /// Writes what a list says of an item into an object.
  package func writeSummary(_ item: WorkItem, to json: inout JSONWriter) {
    json.member("reference", plan.reference(of: item))
    json.member("id", ifPresent: item.id.map { "\($0)" })
    json.member("title", item.title)
    json.member("package", ifPresent: item.package.map { plan.reference(of: plan.packages[$0]) })
    json.member("status", item.state.word)
    json.member("priority", item.spec.rank.word)
    if let minutes = item.spec.estimateMinutes { json.member("estimate_minutes", minutes) }
    json.member("assignee", ifPresent: item.spec.assignee?.value)
    json.member("depends_on", item.dependencies.map { name($0) })
    json.member("path", plan.documents[item.document].path.text)
  }

  /// Writes everything that a spec says into an object.
  package func write(_ item: WorkItem, to json: inout JSONWriter) {
    let fields = SpecJSON(document: plan.documents[item.document])
    let spec = item.spec
    json.member("reference", plan.reference(of: item))
    json.member("id", ifPresent: item.id.map { "\($0)" })
    json.member("slug", item.slug)
    json.member("path", plan.documents[item.document].path.text)
    json.member("package", ifPresent: item.package.map { plan.reference(of: plan.packages[$0]) })
    json.member("status", item.state.word)
    fields.write("title", spec.title, to: &json) { $0 }
    fields.write("stated_status", spec.status, to: &json, \.word)
    fields.write("priority", spec.priority, to: &json, \.word)
    fields.write("due", spec.due, to: &json, \.description)
    fields.write("estimate", spec.estimate, to: &json) { $0.effort?.description ?? "TBD" }
    if let minutes = spec.estimateMinutes { json.member("estimate_minutes", minutes) }
    fields.write("created", spec.created, to: &json, \.description)
    fields.write("not_before", spec.notBefore, to: &json, \.description)
    fields.write("assignee", spec.assignee, to: &json) { $0 }
    fields.write("reviewer", spec.reviewer, to: &json) { $0 }
    json.member("review_required", spec.reviewRequired?.value ?? true)
    json.member("risk", (spec.risk?.value ?? .low).rawValue)
    json.member("parent", ifPresent: item.parent.map { name($0) })
    fields.write("covers", spec.covers, to: &json)
    json.key("depends_on")
    json.array { list in
      for dependency in item.dependencies { list.object { write(dependency, fields, to: &$0) } }
    }
    json.member("follows", ifPresent: item.follows.map { name($0) })
    json.member("skills", spec.skills.map(\.value))
    fields.write("acceptance", spec.acceptance, to: &json)
    writeBoxes(of: plan.documents[item.document], fields, to: &json)
    json.member("baselines_at_risk", spec.baselinesAtRisk.map(\.value))
    json.member("signal", ifPresent: spec.signal?.value)
    json.member("has_goal", item.goal != nil)
    writeTeam(spec, to: &json)
    if let contract = item.contract {
      json.key("contract")
      json.object { write(contract, fields, to: &$0) }
    }
  }

  /// Writes the boxes that the reviewer ticks.
  private func writeBoxes(of document: Document, _ fields: SpecJSON, to json: inout JSONWriter) {
    json.key("acceptance_boxes")
    json.array { list in
      for criterion in document.criteria {
        list.object { json in
          json.member("text", document.plain(criterion.range))
          json.member("met", criterion.isMet == true)
          fields.writePlace(criterion.range, to: &json)
        }
      }
    }
  }

  private func writeTeam(_ spec: WorkItemSpec, to json: inout JSONWriter) {
    json.key("collab")
    json.object { json in
      json.member("mode", (spec.collab?.mode?.value ?? .solo).rawValue)
      json.member("with", spec.collab?.with.map(\.value) ?? [])
      json.member("since", ifPresent: spec.collab?.since?.value.description)
      json.member("thread", ifPresent: spec.collab?.thread?.value)
    }
    if let budget = spec.budget {
      json.key("budget")
      json.object { json in
        if let low = budget.low { json.member("tokens_low", low.value) }
        if let high = budget.high { json.member("tokens_high", high.value) }
      }
    }
    json.key("hitl_checkpoints")
    json.array { list in
      for point in spec.checkpoints {
        list.object { json in
          json.member("id", ifPresent: point.id?.value)
          json.member("when", ifPresent: point.when?.value.rawValue)
          json.member("role", ifPresent: point.role?.value.rawValue)
          json.member("timeout_h", point.timeoutHours?.value ?? 24)
          json.member("state", (point.state?.value ?? .open).rawValue)
          json.member("decision", ifPresent: point.decision?.value)
        }
      }
    }
    guard let waiting = spec.waiting else { return }
    json.key("waiting")
    json.object { json in
      json.member("why", ifPresent: waiting.why?.value)
      json.member("checkpoint", ifPresent: waiting.checkpoint?.value)
      json.member("asked", ifPresent: waiting.asked?.value.description)
      json.member("asked_role", ifPresent: waiting.askedRole?.value.rawValue)
      json.member("deadline", ifPresent: waiting.deadline?.value.description)
      json.member("resume_to", ifPresent: waiting.resumeTo?.value.word)
      json.member("blocked", waiting.blocked?.value ?? false)
    }
  }

  private func write(_ contract: Contract, _ fields: SpecJSON, to json: inout JSONWriter) {
    json.member("coverage_mode", contract.coverageMode.rawValue)
    json.key("floor")
    json.array { list in
      for obligation in contract.floor {
        list.object { json in
          json.member("id", ifPresent: obligation.id?.value)
          json.member("kind", ifPresent: obligation.kind?.value.rawValue)
          json.member("text", ifPresent: obligation.text?.value)
          json.member("path", ifPresent: obligation.path?.written.value)
          json.member("check", ifPresent: obligation.check?.value)
          json.member("weight", obligation.countedWeight)
          json.member("waivable", obligation.isWaivable)
          fields.writePlace(obligation.range, to: &json)
        }
      }
    }
    guard let ceiling = contract.ceiling else { return }
    json.key("ceiling")
    json.object { json in
      fields.write("allow", ceiling.allow.map(\.written), to: &json)
      fields.write("deny", ceiling.deny.map(\.written), to: &json)
      json.key("extras")
      json.array { list in
        for extra in ceiling.extras {
          list.object { json in
            json.member("id", ifPresent: extra.id?.value)
            json.member("text", ifPresent: extra.text?.value)
            json.member("path", ifPresent: extra.path?.written.value)
            fields.writePlace(extra.range, to: &json)
          }
        }
      }
      json.key("limits")
      json.object { json in
        if let files = ceiling.files { json.member("files", files.value) }
        if let lines = ceiling.lines { json.member("lines", lines.value) }
      }
    }
  }

  private func write(
    _ dependency: ItemDependency, _ fields: SpecJSON, to json: inout JSONWriter
  ) {
    switch dependency.target {
    case .item: json.member("item", name(dependency))
    case .package, .foreign: json.member("reference", name(dependency))
    case .ambiguous(let names): json.member("ambiguous", names)
    case .missing: json.member("missing", dependency.written.value)
    }
    fields.writePlace(dependency.written.range, to: &json)
  }

  private func name(_ dependency: ItemDependency) -> String {
    switch dependency.target {
    case .item(let index): plan.reference(of: plan.items[index])
    case .package(let index): plan.reference(of: plan.packages[index])
    case .foreign(let reference): "\(reference)"
    case .ambiguous, .missing: dependency.written.value
    }
  }
}

/// Writes values of one spec with their places.
private struct SpecJSON {
  private let document: Document
  private let lines: LineTable

  init(document: Document) {
    self.document = document
    lines = LineTable(document.bytes.span)
  }

  func write<Value>(
    _ name: String, _ value: Sourced<Value>?, to json: inout JSONWriter, _ text: (Value) -> String
  ) {
    guard let value else { return }
    json.key(name)
    json.object { json in
      json.member("value", text(value.value))
      writePlace(value.range, to: &json)
    }
  }

  func write(_ name: String, _ values: [Sourced<String>], to json: inout JSONWriter) {
    json.key(name)
    json.array { list in
      for value in values {
        list.object { json in
          json.member("value", value.value)
          writePlace(value.range, to: &json)
        }
      }
    }
  }

  func writePlace(_ range: ByteRange, to json: inout JSONWriter) {
    let position = lines.position(of: range.lower, in: document.bytes.span)
    json.member("line", position.line)
    json.member("column", position.column)
  }
}
