import WPSyntax

extension Check {
  /// What is waited for has to exist.
  static let unknownDependency = Check(.unknownDependency, on: .unresolved) { plan, findings in
    var reported: Set<UnknownDependency> = []
    let stated = plan.packages.flatMap(\.dependencies) + plan.restatedDependencies.map(\.dependency)
    for dependency in stated {
      let message: Message
      let help: Message
      switch dependency.target {
      case .missing(let name):
        message = .missing(name, of: "this plan")
        help = plan.help(for: name)
      case .ambiguous(let found):
        message = .ambiguous(
          plan.documents[dependency.document].raw(dependency.range),
          found.map { plan.packages[$0].stem })
        help = .nameOne
      case .package, .foreign, .external: continue
      }
      let key = UnknownDependency(
        document: dependency.document, range: dependency.range, text: message.text)
      guard reported.insert(key).inserted else { continue }
      findings.report(
        message, in: plan.documents[dependency.document], at: dependency.range, help: help)
    }
  }
}

extension TreeCheck {
  /// What is waited for in another plan has to exist there.
  static let unknownDependency = TreeCheck(.unknownDependency) { forest, findings in
    for crossing in forest.network.crossings {
      let (reference, place) = (crossing.dependency.reference, crossing.dependency.place)
      let name = reference.plan ?? ""
      switch crossing.outcome {
      case .package: continue
      case .noPlan:
        guard crossing.namesPlan else { continue }
        findings.report(
          .noPlan(name), at: place,
          help: forest.network.directory.nearest(to: name).map { .didYouMean($0) } ?? .writePlan)
      case .severalPlans(let found):
        findings.report(
          .ambiguous(name, found.map { forest.plans[$0].path.name.text }), at: place, help: .nameOne
        )
      case .noPackage(let plan):
        guard crossing.namesPackage else { continue }
        let digest = forest.plans[plan]
        findings.report(
          .missing(reference.package, of: digest.path.name.text), at: place,
          help: .known(digest.packages.map(\.names), besides: reference.package))
      case .severalPackages(let found):
        findings.report(
          .ambiguous(reference.package, found.map { forest.package($0).names.stem }), at: place,
          help: .nameOne)
      }
    }
  }
}

/// One complaint; several packages may state a dependency in one sentence.
private struct UnknownDependency: Hashable {
  let document: Int
  let range: ByteRange
  let text: String
}

extension Rule {
  fileprivate static let unknownDependency = Rule(
    150, "unknown-dependency", .error,
    summary: "A dependency names a package that does not exist",
    why: """
      A package that waits for one that does not exist waits for ever: it is never handed out, and no order of work can \
      be computed. A reference that fits several packages is as bad.
      """,
    failing: """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Depends On:** None
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Depends On:** ⟦Phase 9⟧
      """,
    passing: """
      -- 03-store-plan.md --
      # Phase 3: Store

      **Depends On:** None
      -- 04-limits-plan.md --
      # Phase 4: Limits

      **Depends On:** Phase 3
      """)
}

extension PackageNetwork.Crossing {
  /// Whether the text is meant as a plan: in prose `client/server` may be anything, a dated name may not.
  fileprivate var namesPlan: Bool {
    dependency.origin == .frontMatter
      || (try? FolderName(FilePath(dependency.reference.plan ?? ""))) != nil
  }

  /// Whether the text is meant as a package; prose may name any document of another plan.
  fileprivate var namesPackage: Bool {
    dependency.origin == .frontMatter || !dependency.reference.package.hasSuffix(".md")
  }
}

extension Plan {
  fileprivate func help(for name: String) -> Message {
    .known(packages.map(\.names), besides: name)
  }
}

extension Message {
  fileprivate static func missing(_ name: String, of plan: String) -> Message {
    "'\(name)' is no package of \(plan)"
  }

  fileprivate static func noPlan(_ name: String) -> Message { "there is no plan '\(name)'" }

  fileprivate static func ambiguous(_ name: String, _ found: [String]) -> Message {
    "'\(name)' may be \(shortened(found, joint: " or "))"
  }

  fileprivate static let nameOne: Message = "write the full name of the one that is meant"
  fileprivate static let writePlan: Message =
    "a package of another plan is written as the name of its folder, a slash, and its number"

  fileprivate static func didYouMean(_ name: String) -> Message { "did you mean '\(name)'?" }

  /// The name that was probably meant, else what there is.
  fileprivate static func known(_ names: [PackageNames], besides typed: String) -> Message {
    // A number is as near to any other.
    let isNumber = typed.split(separator: " ").last.flatMap { PackageNumber(String($0)) } != nil
    if !isNumber,
      let near = EditDistance.nearest(typed, among: names.flatMap { [$0.id, $0.slug, $0.stem] })
    {
      return .didYouMean(near)
    }
    guard !names.isEmpty else { return "the plan has no packages" }
    return "its packages are \(shortened(names.map(\.stem), joint: " and "))"
  }

  private static func shortened(_ names: [String], joint: String) -> String {
    if names.count > 8 {
      return names.prefix(7).joined(separator: ", ") + ", and \(names.count - 7) more"
    }
    return names.dropLast().joined(separator: ", ") + (names.count > 1 ? joint : "")
      + (names.last ?? "")
  }
}
