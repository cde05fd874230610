import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let all = Option("all", "show every card, and completed plans, too", letter: "a")
  private static let markdown = Option("md", "print it as tables of Markdown")

  static let board = Command(
    "board", .planning, summary: "show all packages by how far they are, and who is at them",
    description: """
      Each card says who has the package, the files and symbols it covers, the
      meeting it comes from, and what is reserved in its files just now. Without
      PLAN all plans under way are shown, and what is held and has no document here.
      """,
    operands: [Operand("PLAN", .any, "the plans; else all that are under way")],
    options: [all, markdown, .html],
    examples: [
      Example("wp board", "shows the plans under way"),
      Example("wp board roadmap --html board.html", "draws one plan, for any browser"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let workplace = try Workplace.find([], invocation)
      let shelf = try PlanShelf(workplace, invocation.host)
      let seen = try SeenLedger(root: workplace.root, invocation.host)
      let ledger = BoardLedger(
        seen.ledger, seen.view, seen: try seen.sightings(workplace.root, invocation.host))
      var chosen: Set<FilePath> = []
      for index in 0..<arguments.operands.count {
        let reference = try arguments.operand(index) ?? ""
        chosen.insert(shelf.names[try shelf.planIndex(reference)].name)
      }
      let showsComplete = arguments.has(all) || !chosen.isEmpty
      let wanted = chosen
      let parts = try shelf.map { plan in
        Board.part(
          of: plan, ledger,
          includingComplete: wanted.contains(plan.name) || showsComplete && wanted.isEmpty)
      }
      let board = Board(
        chosen.isEmpty ? parts : parts.filter { chosen.contains(FilePath($0.plan)) }, ledger,
        isWhole: chosen.isEmpty)
      return seen.remarking(try answer(board, invocation))
    })

  private static func answer(_ board: Board, _ invocation: Invocation) throws -> Answer {
    if invocation.wantsJSON { return Answer(json: "wp.board/1") { board.write(to: &$0) } }
    let page = BoardHTML(board, instant: Span.instant(board.moment), span: Span.words)
    if let answer = try HTMLFile.answer(invocation, { page.bytes }) { return answer }
    if invocation.arguments.has(markdown) { return Answer(BoardMarkdown(board).text) }
    return Answer(
      BoardPage(board, invocation.style, showsAll: invocation.arguments.has(all)).text)
  }
}

extension SeenLedger {
  /// When the sessions that have reserved something were seen for the last time.
  func sightings(_ root: RawPath, _ host: Host) throws -> Sightings {
    guard let ledger, !ledger.reservations.isEmpty else { return [:] }
    return try Sessions(try LiveFolder.find(root: root, host), host)
      .sightings(of: ledger.reservations.map(\.session))
  }
}
