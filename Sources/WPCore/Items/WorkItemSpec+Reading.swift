import WPSyntax

extension WorkItemSpec {
  /// The keys of the frontmatter, in the order in which they are documented.
  static let keys = [
    "title", "contract", "id", "package", "status", "priority", "due", "estimate", "created",
    "not_before", "assignee", "reviewer", "review_required", "collab", "parent", "covers",
    "depends_on", "follows", "skills", "acceptance", "baselines_at_risk", "risk", "budget",
    "hitl_checkpoints", "waiting", "signal",
  ]

  /// Reads the frontmatter of the spec in a folder, given from the root.
  init(_ matter: FrontMatter?, _ bytes: Bytes, in folder: FilePath) {
    guard let matter else { return }
    var reader = SpecReader(matter.yaml, bytes)
    var spec = WorkItemSpec()
    reader.members(of: 0, known: WorkItemSpec.keys) { reader, key, value in
      switch key {
      case "contract":
        spec.contract = reader.mapping(value) { Contract(&$0, $1, in: folder) }
      case "collab": spec.collab = reader.mapping(value) { Collaboration(&$0, $1) }
      case "budget": spec.budget = reader.mapping(value) { Budget(&$0, $1) }
      case "waiting": spec.waiting = reader.mapping(value) { Waiting(&$0, $1) }
      case "hitl_checkpoints":
        reader.items(of: value) { reader, item in
          if let point = reader.mapping(item, { Checkpoint(&$0, $1) }) {
            spec.checkpoints.append(point)
          }
        }
      case "review_required": spec.reviewRequired = reader.boolean(value)
      default:
        if !spec.readScalar(key, value, &reader) { spec.readList(key, value, &reader) }
      }
    }
    spec.faults = reader.faults
    self = spec
  }

  // Tells whether the key is that of a single value.
  private mutating func readScalar(
    _ key: String, _ value: Int, _ reader: inout SpecReader
  ) -> Bool {
    switch key {
    case "title":
      title = reader.text(value, form: "1 to 120 characters on one line") { text in
        let count = text.unicodeScalars.count
        return (1...120).contains(count) && InlineText.fault(in: text) == nil ? text : nil
      }
    case "id":
      id = reader.text(value, form: "the id of the folder, such as 03a") { text in
        WorkItemID(text).map { _ in text }
      }
    case "package": package = reader.text(value)
    case "status": status = reader.choice(value)
    case "priority": priority = reader.choice(value, WorkItemSpec.priorities)
    case "due": due = reader.time(value)
    case "created": created = reader.time(value)
    case "not_before": notBefore = reader.time(value)
    case "estimate": estimate = reader.estimate(value)
    case "assignee": assignee = reader.handle(value)
    case "reviewer": reviewer = reader.handle(value)
    case "parent": parent = reader.text(value)
    case "follows": follows = reader.text(value)
    case "risk": risk = reader.choice(value)
    case "signal": signal = reader.text(value)
    default: return false
    }
    return true
  }

  private mutating func readList(_ key: String, _ value: Int, _ reader: inout SpecReader) {
    switch key {
    case "covers": covers = reader.texts(value)
    case "depends_on": dependsOn = reader.texts(value)
    case "skills":
      skills = reader.texts(value, form: "lower-case words joined by hyphens") {
        FolderName.isKebab($0.utf8)
      }
    case "acceptance": acceptance = reader.texts(value)
    default: baselinesAtRisk = reader.texts(value)
    }
  }

  private static let priorities: [(String, Priority.Class)] =
    Priority.Class.allCases.reversed().map { ($0.word, $0) } + [
      ("p0", .critical), ("p1", .high), ("p2", .medium), ("p3", .low),
    ]
}

extension SpecReader {
  /// Reads a day or an instant.
  fileprivate mutating func time(_ node: Int) -> Sourced<SpecTime>? {
    text(node, form: "a date such as 2026-01-05, or a time such as 2026-01-05T09:00:00Z") {
      SpecTime($0)
    }
  }

  /// Reads an estimate of at most a day; what is not known yet is no fault.
  fileprivate mutating func estimate(_ node: Int) -> Sourced<EffortText>? {
    text(node, form: "an estimate of at most 24h, such as 2-3h agentic; more is several items") {
      text in
      let effort = EffortText(text)
      switch effort {
      case .undetermined: return effort
      case .duration(let known, _):
        return known.agentic.high > 0 && known.agentic.high <= 1_440 && !known.isReversed
          ? effort : nil
      case .size, .placeholder, .unreadable: return nil
      }
    }
  }

  /// Reads the handle of an agent or person.
  fileprivate mutating func handle(_ node: Int) -> Sourced<String>? {
    text(node, form: "a handle: lower-case letters, digits and hyphens") { AgentHandle($0)?.text }
  }
}

extension WorkItemSpec.Collaboration {
  fileprivate init(_ reader: inout SpecReader, _ node: Int) {
    self.init(range: reader.range(node))
    var read = self
    reader.members(of: node, known: ["mode", "with", "since", "thread"]) { reader, key, value in
      switch key {
      case "mode": read.mode = reader.choice(value)
      case "with":
        // One handle, or a list of them.
        read.with =
          reader.yaml[value].kind == .sequence
          ? reader.texts(value, form: "a handle") { AgentHandle($0) != nil }
          : [reader.handle(value)].compactMap(\.self)
      case "since": read.since = reader.time(value)
      default: read.thread = reader.text(value)
      }
    }
    self = read
  }
}

extension WorkItemSpec.Budget {
  fileprivate init(_ reader: inout SpecReader, _ node: Int) {
    self.init(range: reader.range(node))
    var read = self
    reader.members(of: node, known: ["tokens_low", "tokens_high"]) { reader, key, value in
      let tokens = reader.integer(value, 0...1_000_000_000_000)
      if key == "tokens_low" { read.low = tokens } else { read.high = tokens }
    }
    self = read
  }
}

extension WorkItemSpec.Checkpoint {
  fileprivate init(_ reader: inout SpecReader, _ node: Int) {
    self.init(range: reader.range(node))
    var read = self
    let known = ["id", "when", "role", "timeout_h", "state", "decision"]
    reader.members(of: node, known: known) { reader, key, value in
      switch key {
      case "id": read.id = reader.text(value)
      case "when": read.when = reader.choice(value)
      case "role": read.role = reader.choice(value)
      case "timeout_h": read.timeoutHours = reader.integer(value, 1...8_760)
      case "state": read.state = reader.choice(value)
      default: read.decision = reader.text(value)
      }
    }
    self = read
  }
}

extension WorkItemSpec.Waiting {
  fileprivate init(_ reader: inout SpecReader, _ node: Int) {
    self.init(range: reader.range(node))
    var read = self
    let known = [
      "why", "checkpoint", "asked", "asked_role", "deadline", "resume_to", "blocked",
    ]
    reader.members(of: node, known: known) { reader, key, value in
      switch key {
      case "why": read.why = reader.text(value)
      case "checkpoint": read.checkpoint = reader.text(value)
      case "asked": read.asked = reader.time(value)
      case "asked_role": read.askedRole = reader.choice(value)
      case "deadline": read.deadline = reader.time(value)
      case "resume_to": read.resumeTo = reader.choice(value)
      default: read.blocked = reader.boolean(value)
      }
    }
    self = read
  }
}
