import WPSyntax

extension PackageChange {
  /// Whether a package says what the change asks for.
  func holds(for index: Int, of plan: Plan) -> Bool {
    let package = plan.packages[index]
    switch value {
    case .nothing: return isAbsent(from: package, in: plan)
    case .priority(let priority): return package.priority?.value.class == priority
    case .list(let items): return written(in: package, of: plan).elementsEqual(items.sorted())
    case .text(let matter, let header):
      switch field {
      case .status: return package.state?.value.word == matter
      case .assignee: return package.assignee?.value == header
      case .effort: return package.effort?.value == EffortText(header)
      case .actual: return package.actual?.value == EffortText(header)
      case .branch: return package.branch?.value == header
      case .meeting: return package.meeting?.value == matter
      case .id: return package.id == matter
      case .priority, .files, .reads, .tests, .dependsOn: return false
      }
    }
  }

  private func isAbsent(from package: WorkPackage, in plan: Plan) -> Bool {
    switch field {
    case .status: package.status == nil && package.state == nil
    case .assignee: package.assignee == nil
    case .priority: package.priorityText == nil
    case .effort: package.effort == nil
    case .actual: package.actual == nil
    case .branch: package.branch == nil
    case .meeting: package.meeting == nil
    case .id: package.id == package.slug
    case .files: !package.files.contains { $0.origin == .frontMatter || $0.origin == .header }
    case .reads: package.reads.isEmpty
    case .tests: package.tests.isEmpty
    case .dependsOn:
      !package.dependencies.contains { $0.origin == .frontMatter || $0.origin == .header }
    }
  }

  /// The texts of a list as its document writes them, sorted.
  private func written(in package: WorkPackage, of plan: Plan) -> [String] {
    switch field {
    case .files: package.files.map(\.value).sorted()
    case .reads: package.reads.map(\.value).sorted()
    case .tests: package.tests.map(\.value).sorted()
    case .dependsOn:
      package.dependencies.filter { !$0.isExternal }.map { dependency in
        switch dependency.target {
        case .package(let other): plan.packages[other].stem
        case .foreign(let reference): "\(reference)"
        case .ambiguous, .missing, .external: ""
        }
      }.sorted()
    default: []
    }
  }
}

extension PackageField {
  /// Whether its value is a list.
  var isList: Bool {
    switch self {
    case .files, .reads, .tests, .dependsOn: true
    default: false
    }
  }
}
