extension Bench {
  /// P6: linters of Markdown and of YAML over the same documents; slow ones, so that few documents and rounds must do.
  func peerRows() throws(Machine.Failure) -> [Row] {
    guard wants("P6") else { return [] }
    let tree = try tree(of: 300)
    // A linter of YAML reads the frontmatter, and stumbles over what follows.
    let settings = "{extends: relaxed, yaml-files: ['*.md']}"
    let peers = [
      ("rumdl", Machine.find("rumdl").map { Program($0, "check", tree.planningRoot) }),
      ("yamllint", Machine.find("yamllint").map { Program($0, "-d", settings, tree.planningRoot) }),
    ]
    var rows: [Row] = []
    for (name, peer) in peers {
      let what = "validate, 300 documents"
      guard let peer else {
        rows.append(.skipped("P6", "validate beside \(name)", because: "\(name) is not installed"))
        continue
      }
      let race = try Race([peer, validate(tree)], rounds: 3)
      rows.append(row("P6", what, race, 1, to: 0, name, Budget(least: 1, wanted: 0.1)))
    }
    return rows
  }
}
