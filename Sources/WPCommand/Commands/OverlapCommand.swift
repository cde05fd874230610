import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let matrix = Option("matrix", "show who meets whom as a table of marks")

  static let overlap = Command(
    "overlap", .planning, summary: "show which packages can touch the same path or symbol",
    description: """
      Without arguments all live packages are compared. One reference asks what it
      meets, several are compared with each other, and two words that are no
      references are patterns. Status 1: a pair overlaps that no dependency orders,
      or the patterns can meet.
      """,
    operands: [Operand("REF", .any, "plans or packages, or two patterns")],
    options: [matrix, .input],
    examples: [
      Example("wp overlap", "lists who collides with whom, and where"),
      Example("wp overlap 'src/**/*.swift' src/log/", "says whether two patterns can meet"),
    ],
    run: { invocation in
      let operands = invocation.arguments.operands
      if operands.count == 2, !invocation.arguments.has(.input),
        let answer = try patterns(operands, invocation)
      {
        return answer
      }
      let source = try source(operands, invocation)
      let page = OverlapPage(source.workload, asked: source.asked)
      return source.remarking(
        page.answer(invocation, asMatrix: invocation.arguments.has(matrix)))
    })

  private static func source(
    _ operands: [RawPath], _ invocation: Invocation
  ) throws -> WorkloadSource {
    guard operands.count == 1, !invocation.arguments.has(.input) else {
      return try WorkloadSource.read(invocation)
    }
    let tree = try PlanTree(operands, invocation)
    return tree.source(asking: Set(try tree.nodes(of: operands[0])))
  }

  /// The answer for two words that are patterns; nil where one of them is a reference.
  private static func patterns(
    _ words: [RawPath], _ invocation: Invocation
  ) throws -> Answer? {
    if let tree = try? PlanTree([], invocation) {
      for word in words where try tree.isReference(word) { return nil }
    }
    let patterns = try words.map { (word) throws in
      switch PathPattern.parse(Bytes(word)) {
      case .success(let pattern): return pattern
      case .failure(let problem): throw Failure(problem, of: word, invocation.style(for: .error))
      }
    }
    let overlap = patterns[0].overlap(with: patterns[1])
    let status: ExitStatus = overlap == nil ? .success : .refused
    let texts = patterns.map { FilePath($0.text) }
    if invocation.wantsJSON {
      return Answer(json: "wp.overlap/1", status: status) { json in
        json.member("patterns", texts.map(\.text))
        json.member("overlap", overlap != nil)
        json.member("witness", ifPresent: overlap?.witness.path.text)
        json.member("symbol", ifPresent: overlap?.symbol.map { FilePath($0.name).text })
      }
    }
    let names = "'\(texts[0].shown)' and '\(texts[1].shown)'"
    guard let overlap else { return Answer("\(names) never meet\n", status: status) }
    return Answer("\(names) meet at \(overlap.place)\n", status: status)
  }
}

extension PlanTree {
  /// Whether a word means a plan or a package, or several.
  fileprivate func isReference(_ word: RawPath) throws -> Bool {
    do {
      return try !nodes(of: word).isEmpty
    } catch let failure as Failure {
      if failure.code == "no_such_reference" { return false }
      throw failure
    }
  }
}

extension Overlap {
  /// The path, and the symbol in it, safe to show.
  var place: String { witness.path.shown + (symbol.map { "::" + $0.shown } ?? "") }
}

extension Failure {
  /// The refusal of a pattern on the command line, with the place of its fault.
  fileprivate init(_ problem: PathProblem, of word: RawPath, _ style: Style) {
    self.init(
      code: "bad_pattern", "the pattern '\(Shown.path(word))' \(problem.wording)",
      hint: problem.leavesRoot ? "write the path from the top of the repository" : nil)
    let place = Diagnostic.Place(
      problem.range, in: SourceFile(path: "<argument>", bytes: Bytes(word)))
    let shown = SettingsProblem(.error, at: place, "a pattern that cannot be read")
    excerpt = String(decoding: [shown].text(Presentation(style)), as: UTF8.self)
  }
}
