/// One value of an outline, so that whatever is wrong with it can be shown where it stands.
package enum DraftPlace: Hashable, Sendable {
  /// The outline as a whole.
  case all
  case title
  /// A package as a whole, by index.
  case package(Int)
  case packageTitle(Int)
  case id(Int)
  /// One of the patterns of what a package changes.
  case file(Int, Int)
  /// One of the patterns of what a package only reads.
  case read(Int, Int)
  case dependency(Int, Int)
}

/// What is wrong with a draft, and with which value of it.
package struct DraftProblem: Error, Hashable, Sendable {
  package let place: DraftPlace
  package let message: String
  package let help: String?

  package init(_ place: DraftPlace, _ message: Message, help: Message? = nil) {
    self.place = place
    self.message = message.text
    self.help = help?.text
  }
}
