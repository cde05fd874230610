import WPRandom

extension SamplePlan {
  /// The entry point of the folder.
  func startHere(_ random: inout SeededRandom) -> String {
    """
    # \(title) - \(month)

    **Created:** \(date)
    **Status:** \(status)
    \(previous)
    > **Note on Time Estimates:** effort is agentic time plus separate review time.

    ---

    ## 🎯 Executive Summary

    \(Words.sentence(&random)) \(Words.sentence(&random))

    ### 🎯 This Roadmap

    \(lines { "\($0.number). **Phase \($0.number):** \($0.title)\n   - Priority: \($0.priority)\n   - Effort: \($0.effort)" })

    ## 📅 Timeline

    | Week | Features | Time Estimate |
    | ---- | -------- | ------------- |
    \(lines { "| Week \($0.number) | Phase \($0.number) | \($0.effort) |" })

    **Total:** \(effort(of: packages))

    ## 🎯 Success Criteria

    - \(box) All \(packages.count) features implemented
    - \(box) At least 90 % of requests end within \(random.number(10...99)) ms

    ## 📚 Document Navigation

    | Document | Description |
    | -------- | ----------- |
    | **[START-HERE.md](START-HERE.md)** | 👈 You are here |
    | [README.md](README.md) | Quick navigation |
    \(lines { "| [\($0.file)](\($0.file)) | Phase \($0.number): \($0.title) |" })

    ## 🔥 Priority Order

    \(lines { "\($0.number). \($0.colour) **\($0.priority):** Phase \($0.number) - \($0.title)" })

    ## 📋 Dependencies

    ### Internal Dependencies

    \(dependencies)

    ## 🚀 Getting Started

    1. Read [README.md](README.md)
    2. Take the first package that is open

    """
  }

  /// The navigation of the folder.
  func readme(_ random: inout SeededRandom) -> String {
    """
    # \(title)

    **Created:** \(date)
    **Status:** \(status)
    \(previous)
    ---

    ## 📋 Overview

    \(Words.sentence(&random)) \(Words.sentence(&random))

    ## 📚 What's Inside

    | Document | Description | Status |
    | -------- | ----------- | ------ |
    | **[START-HERE.md](START-HERE.md)** | 👈 **Read this first** | ✅ |
    \(lines { "| [\($0.file)](\($0.file)) | Phase \($0.number): \($0.title) | \($0.mark) |" })

    ## 📊 Quick Summary

    ### 🎯 What's Next (This Roadmap)

    \(lines { "- **Phase \($0.number):** \($0.title) - \($0.words[0]) from now on" })

    ### ⏱️ Timeline

    \(lines { "- **Week \($0.number):** Phase \($0.number) (\($0.effort))" })

    **Total:** \(effort(of: packages))

    ## 🎯 Priority Order

    | Priority | Phase | Feature | Effort | Why |
    | -------- | ----- | ------- | ------ | --- |
    \(lines { "| \($0.colour) \($0.priority) | Phase \($0.number) | \($0.title) | \($0.effort) | It is \($0.words[0]) |" })

    ## 🚀 Getting Started

    1. Read [START-HERE.md](START-HERE.md)

    """
  }

  private func lines(_ line: (SamplePackage) -> String) -> String {
    packages.map(line).joined(separator: "\n")
  }

  private var previous: String {
    earlier.map { "**Previous Planning:** [\($0.plan)](../\($0.plan)/START-HERE.md)\n" } ?? ""
  }

  private var dependencies: String {
    let lines = packages.filter { !$0.needs.isEmpty }.map { package in
      let needs = package.needs.map(String.init).joined(separator: " and ")
      return
        "- Phase \(package.number) depends on Phase\(package.needs.count > 1 ? "s" : "") \(needs)"
    }
    return lines.isEmpty ? "- None" : lines.joined(separator: "\n")
  }
}
