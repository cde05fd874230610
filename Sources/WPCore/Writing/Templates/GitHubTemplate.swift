/// The workflow that checks the plans of a repository on GitHub.
package enum GitHubTemplate {
  package static let text = """
    # Checks the plans of this repository. WP_URL, a variable of the repository, says where the binary of wp is.
    name: wp

    on:
      pull_request:
      push:
        branches: [main, master]

    permissions:
      contents: read

    jobs:
      validate:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0
          - name: Install wp
            env:
              WP_URL: ${{ vars.WP_URL }}
            run: |
              test -n "$WP_URL" || { echo "::error::set the repository variable WP_URL"; exit 1; }
              mkdir -p "$RUNNER_TEMP/bin"
              curl -fsSL "$WP_URL" -o "$RUNNER_TEMP/bin/wp"
              chmod +x "$RUNNER_TEMP/bin/wp"
              echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
          - name: Check the plans, and that a pull request stays in the scope of its package
            env:
              BASE: ${{ github.base_ref }}
            run: |
              if [ -n "$BASE" ]; then
                wp ci --base "origin/$BASE" --format github
              else
                wp validate --format github
              fi

    """
}
