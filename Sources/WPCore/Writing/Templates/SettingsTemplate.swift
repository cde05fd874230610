/// The configuration as `wp init` writes it: every key with its default, in comments.
package enum SettingsTemplate {
  package static let text = """
    # The configuration of wp. Every key may be left out; what stands here in comments are the defaults.

    # Where the plans are; where that is absent, artifacts/planning.
    # planning_root: .engineering/artifacts/planning

    # Severities by code or name: error, warning, info or off.
    # rules: {WP161: off, unknown-dependency: warning}

    # Patterns below the planning root that validate leaves out.
    # ignore: []

    # Profile and rules of single plans, by folder name or pattern.
    # plans: {"2025-*": {profile: loose, rules: {WP160: off}}}

    # Where finished work lands; null: origin's HEAD, else main, else master.
    # base_branch: null

    # What anybody may touch under a short reservation.
    # shared: [CHANGELOG.md, "*.lock"]

    # Who may hold what, and for how long.
    # claims: {remote: null, ttl: null, write: package, max_per_agent: 0}

    # How often and how long a work item is tried.
    # items: {max_attempts: 3, max_rework: 3, lease_minutes: 30, workers: 4}

    # What the hooks of coding agents make of a write outside the claimed scope: deny or warn.
    # hooks: {outside: deny}

    # What proves the work; run only with --run-checks.
    # checks: {unit: {run: [swift, test], timeout_s: 600, inputs: ["Sources/**"]}}

    """
}
