import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let reason = Option(
    "reason", "why, in one line; it stands behind the status", takes: .text("R"))

  static let planCancel = Command(
    "plan cancel", .planning, summary: "give a package up",
    description: """
      Its status becomes Cancelled, with the reason, and nobody holds it any more.
      Packages that wait for it stay blocked; they are listed, each with the call
      that frees it.
      """,
    operands: [Operand("REF", .one, "the package")], options: [reason, .dryRun],
    examples: [
      Example(
        "wp plan cancel 04 --reason 'the store has limits of its own'", "gives package 04 up"),
      Example("wp plan cancel 04 --reason R --dry-run", "shows what would change"),
    ],
    run: { invocation in
      guard let reason = try invocation.arguments.text(reason),
        !InlineText.trimmed(reason).isEmpty
      else {
        throw UsageError("a package is not given up without a reason", hint: "add --reason R")
      }
      guard InlineText.fault(in: reason) == nil else {
        throw UsageError("the reason has a line break or control character; it is one line of text")
      }
      let named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
      return try cancel(named, because: InlineText.trimmed(reason), invocation)
    })

  private static func cancel(
    _ named: NamedPackage, because reason: String, _ invocation: Invocation
  ) throws -> Answer {
    try Writing.answer("wp.plan.cancel/1", in: named.workplace, invocation) {
      let (plan, index) = try named.read()
      let package = plan.packages[index]
      let reference = plan.reference(of: package)
      guard !package.isCompleted else {
        throw Failure(
          code: "completed", "\(reference) is completed; what is done cannot be given up",
          hint: "'wp plan set \(reference) status=open' opens it again", status: .refused)
      }
      let bytes: Bytes
      do throws(EditRefusal) {
        bytes = try PackageEdit.cancelling(index, of: plan, because: reason)
      } catch {
        throw Failure(refused: error)
      }
      let plans = try named.shelf.map { (digest: PlanDigest($0), unnamed: $0.unnamedDependencies) }
      let forest = Forest(plans: plans.map(\.digest), comparesScopes: false)
      let unnamed = Set(plans.flatMap(\.unnamed) + forest.unnamedDependencies)
      let blocked = forest.dependents(of: plan.document(of: package).path).map { dependent in
        Blocked(dependent, isNamed: !unnamed.contains(dependent.path))
      }
      var writing = Writing("Cancelled \(Visible.text(reference))")
      writing.notes = blocked.map { "\(Visible.text($0.reference)) waits for it and is blocked" }
      writing.next = blocked.map { dependent in
        let path = named.workplace.pathPrefix.appending(dependent.path).shown
        return dependent.call.map(Visible.text)
          ?? "take \(Visible.text(package.stem)) out of what \(path) waits for"
      }
      writing.members = { json in
        json.member("package", reference)
        json.key("blocked")
        json.array { list in
          for dependent in blocked {
            list.object { entry in
              entry.member("package", dependent.reference)
              entry.member("call", ifPresent: dependent.call)
            }
          }
        }
      }
      return .changes(ChangeSet(of: [plan.change(of: package.document, to: bytes)]), writing)
    }
  }
}

/// A package that waits for what was given up.
private struct Blocked {
  let reference: String
  let path: FilePath
  /// The call that lets the package go on without what it waited for; nil where that would lose another thing it waits
  /// for, because nobody knows its name.
  let call: String?

  init(_ dependent: Forest.Dependent, isNamed: Bool) {
    let names = dependent.others.isEmpty ? "none" : dependent.others.joined(separator: ",")
    reference = dependent.reference
    path = dependent.path
    call = isNamed ? "wp plan set \(reference) depends_on=\(names)" : nil
  }
}

extension Plan {
  /// The documents of packages that wait for something of which nobody knows which package it is.
  fileprivate var unnamedDependencies: [FilePath] {
    packages.filter { package in
      package.dependencies.contains { dependency in
        switch dependency.target {
        case .missing, .ambiguous: true
        case .package, .foreign, .external: false
        }
      }
    }.map { document(of: $0).path }
  }
}

extension Forest {
  /// The documents of packages that wait for something of another plan that cannot be found.
  fileprivate var unnamedDependencies: [FilePath] {
    network.crossings.compactMap { crossing in
      if case .package = crossing.outcome { nil } else { package(crossing.node).path }
    }
  }
}
