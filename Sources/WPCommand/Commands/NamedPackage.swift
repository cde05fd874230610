import WPCore
import WPHost
import WPSyntax

/// The package that a command line names, as it was found; it can be read anew.
struct NamedPackage {
  let workplace: Workplace
  let shelf: PlanShelf
  /// The index of its plan on the shelf.
  let planIndex: Int
  /// The plan and the package's place in it, as they were found.
  let found: (plan: Plan, package: Int)

  /// Finds the package of a reference.
  init(_ reference: String, _ invocation: Invocation) throws {
    workplace = try Workplace.find([], invocation)
    shelf = try PlanShelf(workplace, invocation.host)
    let (meaning, plan) = try shelf.read(reference)
    guard case .package(let index, let package) = meaning else {
      throw Failure(
        code: "not_a_package", "'\(reference)' is a plan, not a package",
        hint: "'wp plan show \(reference)' lists its packages")
    }
    planIndex = index
    found = (plan, package)
  }

  /// The plan as it is now, and the package's place in it.
  func read() throws -> (plan: Plan, package: Int) {
    let document = found.plan.document(of: found.plan.packages[found.package]).name
    let plan = try shelf.plan(planIndex)
    guard let package = plan.packages.firstIndex(where: { plan.document(of: $0).name == document })
    else { throw Failure(code: "not_found", "'\(document.shown)' is gone") }
    return (plan, package)
  }
}

extension Plan {
  /// The change of one document.
  func change(of index: Int, to bytes: Bytes) -> FileChange {
    .replacing(documents[index].path, documents[index].bytes, with: bytes)
  }
}

extension ChangeSet {
  /// Changes of different files.
  init(of changes: [FileChange]) {
    self.init()
    for change in changes {
      precondition(insert(change), "two changes touch one file")
    }
  }
}

extension Failure {
  /// The refusal of an edit.
  init(refused refusal: EditRefusal, code: String = "cannot_edit") {
    self.init(code: code, refusal.message, hint: refusal.hint)
  }
}
