import WPSyntax

extension Check {
  /// What proves an obligation depends on its kind.
  static let obligationShape = Check(
    Rule(
      313, "obligation-shape", .error,
      summary: "An obligation lacks what its kind needs, or has what it cannot use",
      why: """
        An artifact or a change is proven by files under its path, a check by its result, a statement by a reviewer. Without the \
        path or the name of the check there is nothing to prove, and a statement with a path promises a proof that nobody looks for. \
        The names of checks are those under `checks` of wp.yaml.
        """,
      failing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - ⟦{id: F1, kind: change, text: It stores}⟧
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: change, text: It stores, path: src/store.swift}
          ceiling:
            allow: [src/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.bindsContract {
      guard let contract = item.contract else { continue }
      let document = plan.documents[item.document]
      for obligation in contract.floor {
        findings.report(obligation, of: item, in: document)
      }
      for extra in contract.ceiling?.extras ?? [] where extra.path == nil {
        findings.report(
          .without("path", "what is permitted"), in: document, at: extra.range,
          severity: item.severityOfMissing, help: .write("path"))
      }
    }
  }
}

extension Findings {
  fileprivate mutating func report(
    _ obligation: Obligation, of item: WorkItem, in document: Document
  ) {
    func missing(_ key: String, _ what: String, _ findings: inout Findings) {
      findings.report(
        .without(key, what), in: document, at: obligation.range,
        severity: item.severityOfMissing, help: key == "kind" ? .kinds : .write(key))
    }
    func useless(_ range: ByteRange?, _ key: String, _ kind: String, _ findings: inout Findings) {
      guard let range else { return }
      findings.report(.useless(key, kind), in: document, at: range, help: .remove)
    }
    if obligation.text == nil { missing("text", "an obligation", &self) }
    let (path, check) = (obligation.path?.written, obligation.check)
    switch obligation.kind?.value {
    case .artifact:
      if path == nil { missing("path", "an artifact", &self) }
      useless(check?.range, "check", "an artifact", &self)
    case .change:
      if path == nil { missing("path", "a change", &self) }
      useless(check?.range, "check", "a change", &self)
    case .check:
      if check == nil { missing("check", "a check", &self) }
      useless(path?.range, "path", "a check", &self)
    case .statement:
      useless(path?.range, "path", "a statement", &self)
      useless(check?.range, "check", "a statement", &self)
    case nil:
      // A kind that cannot be read is a fault of its own.
      let isUnread = item.spec.faults.contains {
        obligation.range.contains($0.range) && $0.key.hasSuffix(".kind")
      }
      if !isUnread { missing("kind", "an obligation", &self) }
    }
    guard let check, obligation.kind?.value == .check else { return }
    ask(
      .noCheck(check.value), in: document, at: check.range, help: .configure, about: check.value,
      { .unknown($0) })
  }
}

extension Message {
  fileprivate static func without(_ key: String, _ what: String) -> Message {
    "\(what) needs a '\(key)', and there is none"
  }

  fileprivate static func useless(_ key: String, _ kind: String) -> Message {
    "\(kind) has no '\(key)'"
  }

  fileprivate static func unknown(_ name: String) -> Message { "no check is called '\(name)'" }
  fileprivate static func write(_ key: String) -> Message { "add '\(key): …'" }
  fileprivate static let kinds: Message = "it is artifact, change, check or statement"
  fileprivate static let remove: Message = "remove it, or change the kind"
  fileprivate static let configure: Message = "checks stand under 'checks' of wp.yaml"
}
