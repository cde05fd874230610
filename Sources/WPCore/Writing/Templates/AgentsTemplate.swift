package import WPSyntax

/// What AGENTS.md, or another file that coding agents read first, says about the plans of a repository.
package enum AgentsTemplate {
  /// The block for a planning folder, given by its path from the root.
  package static func block(_ planningRoot: FilePath) -> MarkedBlock {
    let text = """
      ## Plans

      The work of this repository is planned in `\(planningRoot.text)/`, one folder per plan, one file per package.

      - `wp plan list` and `wp plan show` tell what is under way; `wp plan show PLAN/NN` tells one package.
      - `wp take` claims and starts a package for you and tells what it asks for; `wp done` hands it in.
      - When a claim ends with status 3, somebody else has it: take another. 4: the same call again. 5: you lost it, stop.
      - Change only what the `files` of your package name; `wp scope PLAN/NN --request PATH` asks for more.
      - A status belongs to the package's own file; the tables of START-HERE.md and README.md repeat it.
      - Run `wp validate --strict` before you commit; `wp explain CODE` says what a finding means.
      """
    return MarkedBlock(
      .markdown, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}
