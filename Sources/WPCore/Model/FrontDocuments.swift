/// The documents that stand for a folder as a whole, by index.
package struct FrontDocuments: Sendable, Equatable {
  package let start: Int?
  package let readme: Int?
  /// START-HERE, else README, if it states a status.
  package let speaker: Int?

  init(_ documents: [Document]) {
    let start = documents.firstIndex { $0.kind == .start && $0.isAtTop }
    let readme = documents.firstIndex { $0.kind == .readme && $0.isAtTop }
    self.start = start
    self.readme = readme
    speaker = [start, readme].compactMap(\.self).first { documents[$0].status != nil }
  }
}
