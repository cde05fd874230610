extension Command {
  private static let target = Option(
    Option.base.name, "hold it against REV, which it is to land on", takes: .text("REV"))
  private static let format = Option(
    "format", "write the answer as FORMAT", takes: .choice("FORMAT", CIRun.formats))

  static let continuousIntegration = Command(
    "ci", .checking, summary: "check a pull request: its findings, its package, its scope",
    description: """
      Looks at the commits since they left the base: what 'wp validate' finds anew,
      which package they are for, whether they stay in its scope, and whether its
      criteria are those of the base. Exits with 1 if one of these is not so. What
      is in the scope of no package needs none, but with --strict.
      """,
    options: [target, format, .strict],
    examples: [
      Example("wp ci --base origin/main", "checks what is committed on this branch"),
      Example("wp ci --base origin/$GITHUB_BASE_REF --format github", "annotates a pull request"),
    ],
    run: { invocation in
      let named = try invocation.arguments.text(format)
      if invocation.wantsJSON, let named, named != "json" {
        throw UsageError("--json and --format \(named) contradict each other")
      }
      return try CIRun(invocation).answer(as: invocation.wantsJSON ? "json" : named ?? "text")
    })
}
