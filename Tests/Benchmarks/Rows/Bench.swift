/// The things that rows are measured with.
struct Bench {
  let options: Options
  /// The program that was asked for.
  let source: String
  /// The copy of it that is measured.
  ///
  /// What people run was installed, that is copied. A linker fills its file out of order, and the kernel keeps that in
  /// small pieces: the same program needs 157 page faults and 1.3 ms to start where it was linked, 138 and 0.9 as a copy.
  let wp: String
  let own: String
  let floor: CFloor
  let instructions: Instructions?
  /// A folder for trees and programs, removed at the end.
  let workplace: String
  let git: String?

  var rounds: Int { options.rounds ?? (options.isQuick ? 9 : 31) }

  init(_ options: Options, in workplace: String) throws(Machine.Failure) {
    self.options = options
    self.workplace = workplace
    own = try Machine.ownPath()
    source = options.wp ?? own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/wp"
    guard Machine.canRun(source) else {
      throw Machine.Failure(
        message: "\(source) is not there; build it with 'swift build -c release --product wp'")
    }
    wp = "\(workplace)/wp"
    _ = try Machine.time(Program("/bin/cp", source, wp))
    floor = try CFloor(in: workplace)
    instructions = Instructions()
    git = Machine.find("git")
  }

  /// Whether a row is to be measured.
  func wants(_ names: String...) -> Bool {
    guard let rows = options.rows else { return true }
    return names.contains(where: rows.contains)
  }

  /// Generates a tree.
  func tree(of documents: Int) throws(Machine.Failure) -> SampleTree {
    try SampleTree(at: "\(workplace)/\(documents)", documents: documents, seed: options.seed)
  }

  /// `wp` at work in a tree.
  func validate(_ tree: SampleTree, threads: Int? = nil) -> Program {
    Program(
      wp, "validate", in: tree.root,
      environment: threads.map { ["WP_THREADS=\($0)"] } ?? [])
  }

  /// The C loop over a tree.
  func reader(_ tree: SampleTree) -> Program { Program(floor.reader, tree.planningRoot) }

  /// A row whose figure is a ratio of two programs in a race.
  func row(
    _ name: String, _ what: String, _ race: Race, _ program: Int, to base: Int, _ title: String,
    _ budget: Budget
  ) -> Row {
    let ratio = race.ratio(program, to: base)
    return Row(
      name: name, what: what,
      measured: Figure.milliseconds(race.milliseconds(program)) + "; \(title) "
        + Figure.milliseconds(race.milliseconds(base)),
      figure: "\(Figure.decimal(ratio.median)) x (min \(Figure.decimal(ratio.minimum)))",
      budget: "\(Figure.short(budget.least)) x, wanted \(Figure.short(budget.wanted)) x",
      verdict: budget.verdict(ratio))
  }

  /// A row whose figure is a count of instructions, in thousands or per byte.
  func row(
    _ name: String, _ what: String, _ program: Program, per bytes: Int? = nil, _ budget: Budget
  ) -> Row {
    guard let instructions else {
      return .skipped(name, what, because: "valgrind is not installed")
    }
    guard let count = instructions.count(program) else {
      return .skipped(name, what, because: "valgrind could not count")
    }
    let value = Double(count) / Double(bytes ?? 1000)
    let unit = bytes == nil ? "k" : "/byte"
    return Row(
      name: name, what: what, measured: "\(count) instructions",
      figure: Figure.decimal(value, 1) + " " + unit,
      budget: "\(Figure.short(budget.least)) \(unit), wanted \(Figure.short(budget.wanted))",
      verdict: budget.verdict(value))
  }
}
