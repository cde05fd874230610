/// A work item as somebody wants it, before it has an id and a folder.
package struct WorkItemDraft: Sendable, Equatable {
  /// What it waits for or belongs to.
  package enum Link: Sendable, Equatable {
    /// An item or package, as it is written: `03a`, `02-store`, `other-plan/03a`.
    case named(String)
    /// Another draft of the same call, by its place.
    case draft(Int)
  }

  /// Something that is owed.
  package struct Obligation: Sendable, Equatable {
    package var kind: WPCore.Obligation.Kind
    package var text: String
    package var path: String?
    package var check: String?
    package var weight = 1
    package var isWaivable = true

    package init(
      _ kind: WPCore.Obligation.Kind, _ text: String, path: String? = nil, check: String? = nil
    ) {
      self.kind = kind
      self.text = text
      self.path = path
      self.check = check
    }
  }

  /// Something that may be added.
  package struct Extra: Sendable, Equatable {
    package var text: String
    package var path: String

    package init(_ text: String, path: String) {
      self.text = text
      self.path = path
    }
  }

  /// 1 to 120 characters on one line.
  package var title: String
  package var priority: Priority.Class?
  /// An estimate such as `2-3h agentic`, at most a day.
  package var estimate: String?
  package var assignee: String?
  package var reviewer: String?
  package var parent: Link?
  /// The ids of the parent's floor that it takes over.
  package var covers: [String] = []
  package var dependsOn: [Link] = []
  package var follows: String?
  package var skills: [String] = []
  /// What the reviewer judges, a list of sentences.
  package var acceptance: [String] = []
  package var coverage: Contract.Coverage = .full
  /// What it owes; they get the ids F1, F2, … in this order.
  package var floor: [Obligation] = []
  package var allow: [String] = []
  package var deny: [String] = []
  /// What it may add; they get the ids C1, C2, … in this order.
  package var extras: [Extra] = []
  package var fileLimit: Int?
  package var lineLimit: Int?
  /// Markdown below the headings of the body; a comment says what belongs there where it is empty.
  package var goal = ""
  package var context = ""
  package var approach = ""
  package var notes = ""

  package init(title: String) { self.title = title }
}
