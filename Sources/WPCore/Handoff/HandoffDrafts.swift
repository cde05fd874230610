import WPSyntax

/// The work items that the pieces of a sound hand-over document become.
package struct HandoffDrafts: Sendable {
  package let drafts: [WorkItemDraft]
  /// Their ids, in the same order; nil where they are to be given anew.
  package let ids: [WorkItemID]?

  /// The longest title of a work item, in characters.
  private static let longestTitle = 120

  /// Takes the pieces in their order.
  ///
  /// What a piece describes is what it owes, and its files are what it may touch.
  package init(_ reading: HandoffReading, _ review: HandoffReview) {
    var drafts: [WorkItemDraft] = []
    for (part, piece) in zip(reading.parts, review.pieces) {
      let scope = HandoffDrafts.line(part.scope.value)
      let description = HandoffDrafts.line(part.description.value)
      var draft = WorkItemDraft(
        title: String((scope.isEmpty ? description : scope).prefix(HandoffDrafts.longestTitle)))
      draft.allow = part.files.map(\.value)
      draft.floor = [
        WorkItemDraft.Obligation(.statement, description.isEmpty ? scope : description)
      ]
      draft.goal = description.isEmpty ? scope : description
      draft.dependsOn = piece.dependencies.map { link in
        switch link {
        case .part(let index): .draft(index)
        case .item(let id): .named("\(id)")
        }
      }
      drafts.append(draft)
    }
    self.drafts = drafts
    let ids = review.pieces.compactMap(\.id)
    self.ids = ids.count == drafts.count ? ids : nil
  }

  // On one line and without control characters, as a title has to be.
  private static func line(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }
    return InlineText.trimmed(Visible.text(words.joined(separator: " ")))
  }
}
