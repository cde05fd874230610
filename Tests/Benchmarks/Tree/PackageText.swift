import WPRandom

extension SamplePlan {
  /// The plan document of a package: frontmatter, header, tasks with links, a table, a fence.
  func text(of package: SamplePackage, _ random: inout SeededRandom) -> String {
    let box = package.isCompleted ? "[x]" : "[ ]"
    return """
      \(frontMatter(of: package, random.pick(Words.people)))
      # Phase \(package.number): \(package.title)

      **Date:** \(date)
      **Priority:** \(package.priority) (the \(package.words[1]) waits for it)
      **Status:** \(package.status)
      **Estimated Effort:** \(package.effort)

      ---

      ## Overview

      \(Words.sentence(&random)) \(Words.sentence(&random))
      \(Words.sentence(&random))

      ## Context from Analysis

      - \(Words.sentence(&random))
      - \(Words.sentence(&random))\(link(from: package))

      ## Scope

      ### In Scope

      - \(Words.sentence(&random))
      - The `\(package.words[1])` and its [overview](README.md#-overview)

      ### Out of Scope

      - \(Words.sentence(&random))

      ## Dependencies

      ### Requires (Blockers)

      \(requirements(of: package))

      ## Tasks

      | Task | Effort | Owner |
      | ---- | ------ | ----- |
      | Measure the \(random.pick(Words.things)) | 45m | \(random.pick(Words.people)) |
      | Write the \(package.title) | 1h | \(random.pick(Words.people)) |
      | Remove the old \(random.pick(Words.things)) | 30m | \(random.pick(Words.people)) |
      | Tell the operators of the `\(random.pick(Words.things))` | 15m | \(random.pick(Words.people)) |

      - \(box) Write the reader, see [the summary](START-HERE.md#-executive-summary)
        - \(box) \(Words.sentence(&random))
      - \(box) \(Words.sentence(&random))
      - \(box) Measure it beside [the entry point](./START-HERE.md) and `Sources/Part\(package.number).swift`

      ```swift
      // # Not a heading: \(package.title)
      func \(package.words[1])() -> [Int] {
        (0..<\(package.number)).map { $0 * \(random.number(2...99)) }
      }
      ```

      ## Success Criteria

      - \(box) At least \(random.number(80...99)) % of all \(package.words[1]) requests end within \(random.number(5...90)) ms
      - \(box) Test coverage of the `\(package.words[1])` stays above \(random.number(70...95)) %
      - \(box) No more than \(random.number(1...9)) open reports after a week

      ## Implementation

      \(Words.sentence(&random))

      """
  }

  // Fifteen keys, as far as the state of the package allows them.
  private func frontMatter(of package: SamplePackage, _ person: String) -> String {
    let held = package.state == .open ? "x-reviewer: \(person)" : "assignee: \(person)"
    let spent =
      package.isCompleted
      ? "actual: \(package.hours.upperBound)h agentic + 1h review" : "x-spent: 0h"
    let part = SamplePackage.padded(package.number)
    return """
      ---
      id: \(package.slug)-\(part)
      status: \(package.word)
      \(held)
      priority: \(package.priority.lowercased())
      effort: \(package.effort)
      \(spent)
      depends_on: [\(references(of: package).map { "\"\($0)\"" }.joined(separator: ", "))]
      files:
        - src/\(date).swift::Part\(part)
      reads: ["src/common/**"]
      tests:
        - "tests/\(date)/**"
      decisions:
        - title: Keep the \(package.words[1]) apart
          rationale: It changes more often than what stands around it
      branch: feature/\(package.slug)
      x-area: \(package.words[0])
      x-ticket: "T-\(index)-\(package.number)"
      x-team: platform
      ---
      """
  }

  private func references(of package: SamplePackage) -> [String] {
    let own = package.needs.map { SamplePackage.padded($0) }
    guard package.number == 1, let earlier else { return own }
    return own + ["\(earlier.plan)/\(SamplePackage.padded(earlier.package.number))"]
  }

  private func requirements(of package: SamplePackage) -> String {
    guard !package.needs.isEmpty else { return "- None" }
    return package.needs.map { number in
      "- \(packages[number - 1].isCompleted ? "[x]" : "[ ]") Phase \(number)"
    }.joined(separator: "\n")
  }

  private func link(from package: SamplePackage) -> String {
    guard let earlier, package.number % 2 == 1 else { return "" }
    return " It follows [what came before](../\(earlier.plan)/\(earlier.package.file))."
  }
}
