import WPCore
import WPHost
import WPSyntax

/// Where a command gets the units from that it shares out: the plans of a tree, or a list that somebody else made.
struct WorkloadSource {
  /// Everything that counts.
  let workload: Workload
  /// The places of the units that were asked about; nil for all.
  let asked: Set<Int>?
  /// Who is there to do it, where that is asked for.
  private(set) var team = Team([])
  /// The root of the plans; nil for a list.
  private let root: RawPath?
  private let seen: SeenLedger?

  /// An answer with remarks where the ledger, or something in a profile, could not be read.
  func remarking(_ answer: Answer) -> Answer {
    team.remarking(seen?.remarking(answer) ?? answer)
  }

  /// Reads what the command line names: `--input`, else plans and packages, else all plans that are under way.
  static func read(_ invocation: Invocation) throws -> WorkloadSource {
    if let path = invocation.arguments.path(.input) {
      guard invocation.arguments.operands.isEmpty else {
        throw UsageError("\(Option.input.spelling) names everything there is; leave out the rest")
      }
      guard !invocation.arguments.has(.by) else {
        throw UsageError("\(Option.by.spelling) says what plans are shared out by; leave it out")
      }
      return try list(at: path, invocation)
    }
    let operands = invocation.arguments.operands
    let byItem = try invocation.arguments.text(.by) == "item"
    let tree = try PlanTree(operands, invocation, keepsPlans: byItem)
    var nodes: Set<Int> = []
    for operand in operands { nodes.formUnion(try tree.nodes(of: operand)) }
    let wanted = operands.isEmpty ? nil : nodes
    return byItem ? tree.items(of: wanted) : tree.source(of: wanted, invocation)
  }

  /// The same for a command that needs an order of work: there is none where packages wait for each other.
  static func readOrdered(_ invocation: Invocation) throws -> WorkloadSource {
    let source = try read(invocation)
    guard let circle = source.workload.circle else { return try source.withTeam(invocation) }
    throw Failure(
      code: "dependency_cycle",
      "\(source.workload.noun.rawValue)s wait for each other: \(circle.joined(separator: " → "))",
      hint: "'wp validate' shows where that is written", status: .refused)
  }

  private static func list(
    at path: RawPath, _ invocation: Invocation
  ) throws -> WorkloadSource {
    let file: SourceFile
    if path == [UInt8(ascii: "-")] {
      file = SourceFile(path: "<stdin>", bytes: try invocation.host.console.readInput())
    } else {
      let absolute = path.isAbsolute ? path : try invocation.directory().joined(path)
      file = SourceFile(path: FilePath(path), bytes: try invocation.host.files.read(absolute))
    }
    let reading = WorkloadReading.read(file)
    guard let workload = reading.workload else {
      throw Failure(reading, of: file.path, invocation.style(for: .error))
    }
    return WorkloadSource(
      workload: workload, asked: nil, seen: nil, root: nil, team: Team(reading.agents ?? []))
  }

  private func withTeam(_ invocation: Invocation) throws -> WorkloadSource {
    guard let root else { return self }
    var source = self
    source.team = try Team(of: root, invocation.host.files)
    return source
  }

  init(
    workload: Workload, asked: Set<Int>?, seen: SeenLedger?, root: RawPath?, team: Team = Team([])
  ) {
    self.team = team
    self.root = root
    self.workload = workload
    self.asked = asked
    self.seen = seen
  }
}

extension Failure {
  /// The refusal of a list of packages, with what is wrong in it.
  fileprivate init(_ reading: WorkloadReading, of path: FilePath, _ style: Style) {
    let count = reading.problems.count + reading.untold
    let more = reading.untold > 0 ? ", the first \(reading.problems.count) of which are shown" : ""
    self.init(
      code: "bad_input", "\(path.shown) has \(count) problem\(count == 1 ? "" : "s")\(more)")
    reasons = reading.problems.map { problem in
      Reason(
        code: "bad_input", message: problem.message,
        facts: [
          Fact(name: "line", value: .number(problem.place.start.line)),
          Fact(name: "column", value: .number(problem.place.start.column)),
        ] + (problem.help.map { [Fact(name: "help", value: .text($0))] } ?? []))
    }
    excerpt = String(decoding: reading.problems.text(Presentation(style)), as: UTF8.self)
  }
}

extension Option {
  /// For commands that share out packages, or what they are cut into.
  static let by = Option(
    "by", "share out packages, or their work items", takes: .choice("UNIT", ["package", "item"]))

  /// For commands that take packages which no plan has.
  static let input = Option(
    "input", "read packages as JSON; '-' reads standard input", takes: .path("FILE"))
}
