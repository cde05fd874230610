package import WPSyntax

/// What AGENTS.md, or another file that coding agents read first, says about the plans of a repository.
package enum AgentsTemplate {
  /// The block for a planning folder, given by its path from the root.
  package static func block(_ planningRoot: FilePath) -> MarkedBlock {
    let text = """
      ## Plans

      The work of this repository is planned in `\(planningRoot.text)/`, one folder per plan, one file per package.

      - `wp take` claims and starts a package for you, or goes on with yours; `wp next` says what else there is.
      - `wp brief PLAN/NN` tells what it asks for: goal, scope, criteria, and who works beside you. `wp sync` tells all of it.
      - Change only the `files` of your package; `wp scope PLAN/NN --request PATH` asks for more.
      - `wp plan tick PLAN/NN N` marks a criterion as met; `wp done` checks the work and hands it in.
      - When a call ends with status 3, somebody else has it: take another. 4: the same call again. 5: you lost it, stop.
      - A status belongs to the package's own file; the tables of START-HERE.md and README.md repeat it.
      - Run `wp validate --strict` before you commit; `wp explain CODE` says what a finding means.
      """
    return MarkedBlock(
      .markdown, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}
