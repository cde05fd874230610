package import WPSyntax

/// What AGENTS.md, or another file that coding agents read first, says about the plans of a repository.
package enum AgentsTemplate {
  /// The block for a planning folder, given by its path from the root.
  package static func block(_ planningRoot: FilePath) -> MarkedBlock {
    let text = """
      ## Plans

      The work of this repository is planned in `\(planningRoot.text)/`, one folder per plan, one file per package.

      - `wp plan list` and `wp plan show` tell what is under way; `wp plan show PLAN/NN` tells one package.
      - Change only what the `files` of your package name.
      - A status belongs to the package's own file; the tables of START-HERE.md and README.md repeat it.
      - Run `wp validate --strict` before you commit; `wp explain CODE` says what a finding means.
      """
    return MarkedBlock(
      .markdown, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}
