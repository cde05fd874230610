import WPCore
import WPHost
import WPSyntax

/// The package that a command line names; it is read anew whenever it is asked for.
struct NamedPackage {
  let workplace: Workplace
  let shelf: PlanShelf
  /// The index of its plan on the shelf.
  let planIndex: Int
  private let document: FilePath

  /// Finds the package of a reference.
  init(_ reference: String, _ invocation: Invocation) throws {
    workplace = try Workplace.find([], invocation)
    shelf = try PlanShelf(workplace, invocation.host)
    guard case .package(let index, let package) = try shelf.find(reference) else {
      throw Failure(
        code: "not_a_package", "'\(reference)' is a plan, not a package",
        hint: "'wp plan show \(reference)' lists its packages")
    }
    planIndex = index
    let plan = shelf.plan(index)
    document = plan.document(of: plan.packages[package]).name
  }

  /// The plan as it is now, and the package's place in it.
  func read() throws(Failure) -> (plan: Plan, package: Int) {
    let plan = shelf.plan(planIndex)
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
