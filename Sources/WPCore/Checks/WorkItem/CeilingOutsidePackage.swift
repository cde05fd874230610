import WPSyntax

extension Check {
  /// The ceiling of an item lies within the scope of its package.
  static let ceilingOutsidePackage = Check(
    Rule(
      370, "ceiling-outside-package", .warning,
      summary: "A work item may touch what its package does not claim",
      why: """
        Whoever claims the package holds its `files` and nothing else: what an item touches beyond them may be in the hands of \
        somebody else. The item's own folder is always its own.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files: [src/cache/**]
        ---
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: artifact, text: A note, path: artifacts/note.md}
          ceiling:
            allow: [artifacts/**, ⟦src/store.swift⟧]
        ---
        # Store
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files: [src/cache/**]
        ---
        # Caching
        -- 2026-01-05-example/work-items/03a-store/spec.md --
        ---
        title: Store
        contract:
          floor:
            - {id: F1, kind: artifact, text: A note, path: artifacts/note.md}
          ceiling:
            allow: [artifacts/**, src/cache/store.swift]
        ---
        # Store
        """)
  ) { plan, findings in
    for item in plan.items where item.isLive {
      guard let package = item.package.map({ plan.packages[$0] }),
        let ceiling = item.contract?.ceiling
      else { continue }
      let files = package.allPatterns.prefix(package.fileCount).compactMap(\.pattern)
      guard !files.isEmpty else { continue }
      let allowed = PathSet(files + plan.shared.patterns + [item.ownFolder(in: plan)])
      guard
        case .outside(let index, let witness) = ceiling.writes.containment(in: allowed)
      else { continue }
      findings.report(
        .outside(witness.path.shown, package.stem), in: plan.documents[item.document],
        at: ceiling.written(index).range, help: .agree,
        notes: package.files.first.map {
          [Finding.Note(.here, at: Finding.Place(plan.document(of: package).path, $0.range))]
        } ?? [])
    }
  }
}

extension Message {
  fileprivate static func outside(_ path: String, _ package: String) -> Message {
    "this reaches '\(path)', which is not among the files of \(package)"
  }

  fileprivate static let here: Message = "its files are here"
  fileprivate static let agree: Message = "narrow it, or add the path to the package's 'files'"
}
