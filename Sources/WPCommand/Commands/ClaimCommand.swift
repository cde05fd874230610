import WPCore
import WPHost
import WPSyntax

extension Command {
  static let claim = Command(
    "claim", .working,
    summary: "take packages: all that are named, or none",
    description: """
      Nobody else gets them, nor others whose files meet theirs, until you release or
      complete them, or their lease runs out. Every command of yours renews it.
      """,
    operands: [Operand("REF", .any, "a package")],
    options: [
      .ttl, .startsWork, .ahead, .next, .resume, .force, .reason, .remote,
      .tentative, .dryRun,
    ],
    examples: [
      Example("wp claim 03", "takes package 03, or says who is in the way"),
      Example("wp claim --next --start", "takes the best free package and begins"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      guard arguments.has(.next) != !arguments.operands.isEmpty else {
        throw UsageError(
          arguments.has(.next)
            ? "--next chooses the package itself; name none" : "'wp claim' wants REF or --next")
      }
      let references = try invocation.packages()
      let desk = try ClaimDesk(invocation, about: arguments.has(.next) ? nil : references)
      var terms = ClaimTerms(desk)
      terms.ttl = try invocation.ttl()
      terms.starts = arguments.has(.startsWork)
      terms.resumes = arguments.has(.resume)
      terms.goesAhead = arguments.has(.ahead)
      terms.force = try invocation.force(of: desk.identity)
      if terms.force == nil, arguments.has(.reason) {
        throw UsageError("--reason goes with --force")
      }
      terms.isTentative = arguments.has(.tentative)
      let claiming = Claiming(desk, terms)
      if arguments.has(.next) { return try claiming.next().answer("wp.claim/1") }
      var nodes: [Int] = []
      for reference in references {
        let node = try desk.node(reference)
        if !nodes.contains(node) { nodes.append(node) }
      }
      return try claiming.all(nodes).answer("wp.claim/1")
    })
}
