import WPCore
import WPSyntax

/// The parts of a package, for people, for programs, and to be handed over.
struct SplitPage {
  let reference: String
  let title: String
  let split: PackageSplit
  let ids: [WorkItemID]
  /// The commits that were looked at; nil where there are none.
  let commits: [CoChange.Commit]?
  let wantsHistory: Bool

  /// What whoever reads the parts should know beside them.
  var remarks: [String] {
    var remarks: [String] = []
    if wantsHistory, commits == nil {
      remarks.append("git knows no history here, so only imports were looked at")
    }
    let largest = CoChange.largestCommit
    let dropped = (commits ?? []).count { $0.paths.count > largest }
    if dropped > 0 {
      let were = dropped == 1 ? "was" : "were"
      remarks.append("\(counted(dropped, "commit")) of more than \(largest) paths \(were) left out")
    }
    if split.links == 0 {
      remarks.append("no commit and no import joins these files, so only folders were looked at")
    }
    return remarks
  }

  /// An answer with the remarks beside it.
  func remarking(_ answer: Answer) -> Answer {
    var answer = answer
    answer.notes += Bytes(remarks.map { "wp: \($0)\n" }.joined())
    return answer
  }

  private var isParallelizable: Bool { split.crossing * 2 <= split.links }

  private var rationale: String {
    let parts = "\(counted(split.parts.count, "part")) without a common file"
    guard split.links > 0 else { return parts }
    return parts + "; links between files that go across: \(split.crossing) of \(split.links)"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func describe(_ part: PackageSplit.Part) -> String {
    "\(title): \(part.scope), \(counted(part.files.count, "file"))"
  }

  /// The document that hands the parts over.
  var handoff: HandoffText {
    HandoffText(
      package: title, isParallelizable: isParallelizable, rationale: rationale,
      rows: zip(ids, split.parts).map { id, part in
        HandoffText.Row(
          id: id.description, scope: part.scope, files: part.patterns, description: describe(part),
          dependencies: [])
      })
  }

  /// The work items that the parts become.
  var drafts: [WorkItemDraft] {
    split.parts.map { part in
      var draft = WorkItemDraft(title: String(describe(part).prefix(120)))
      draft.allow = part.patterns
      draft.floor = [WorkItemDraft.Obligation(.statement, describe(part))]
      draft.goal = describe(part)
      return draft
    }
  }

  /// The lines for people.
  func text(_ style: Style) -> Answer {
    let files = split.parts.reduce(0) { $0 + $1.files.count }
    let name = Visible.text(reference)
    var text = "\(name): \(counted(files, "file")) in \(split.parts.count) parts"
    if split.links > 0 {
      text += "; links across: \(split.crossing) of \(split.links)"
    }
    var rows = [["ID", "FILES", "SCOPE", "PATTERNS"]]
    for (id, part) in zip(ids, split.parts) {
      rows.append([
        "\(id)", "\(part.files.count)", Clip.columns(part.scope, 34),
        Clip.columns(Visible.text(part.patterns.joined(separator: ", ")), 44),
      ])
    }
    text += "\n\n" + Columns.text(rows, head: style) + "\n"
    if !split.hubs.isEmpty {
      var rows = [["HUB", "PART", "LINKS", "SAVES"]]
      for hub in split.hubs {
        rows.append([hub.path.shown, "\(ids[hub.part])", "\(hub.links)", "\(hub.saved)"])
      }
      text += Columns.text(rows, head: style) + "\n"
    }
    text += NextSteps.text([
      ("wp split \(name) --into \(split.parts.count) --write", "makes work items of them"),
      ("wp split \(name) --into \(split.parts.count) --markdown", "hands them over"),
    ])
    return Answer(text)
  }

  /// The document for programs.
  var json: Answer {
    Answer(json: "wp.split/1") { json in
      json.member("package", reference)
      json.member("files", split.parts.reduce(0) { $0 + $1.files.count })
      json.member("commits", commits?.count ?? 0)
      json.member("links", split.links)
      json.member("crossing", split.crossing)
      json.member("cost", split.cost)
      json.member("parallelizable", isParallelizable)
      json.member("rationale", rationale)
      json.key("parts")
      json.array { list in
        for (id, part) in zip(ids, split.parts) {
          list.object { json in
            json.member("id", id.description)
            json.member("scope", part.scope)
            json.member("patterns", part.patterns)
            json.member("files", part.files.map(\.text))
          }
        }
      }
      json.key("hubs")
      json.array { list in
        for hub in split.hubs {
          list.object { json in
            json.member("path", hub.path.text)
            json.member("part", ids[hub.part].description)
            json.member("links", hub.links)
            json.member("saved", hub.saved)
          }
        }
      }
      json.member("notes", remarks)
    }
  }
}
