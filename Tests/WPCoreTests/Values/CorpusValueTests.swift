import Testing
import WPCore
import WPSyntax

/// How much of what people really write is understood.
@Suite(.enabled(if: Corpus.isPresent, "no real planning folders beside the checkout"))
struct CorpusValueTests {
  @Test func `every status of a START-HERE header falls into a class`() {
    let statuses = headerStatuses("START-HERE.md")
    #expect(statuses.count > 10)
    #expect(statuses.filter { Status($0)?.class == nil } == [])
  }

  @Test func `all but a few statuses of a README header fall into a class`() {
    let statuses = headerStatuses("README.md")
    #expect(statuses.count > 30)
    let unread = statuses.filter { Status($0)?.class == nil }
    #expect(unread.count * 144 <= statuses.count * 12, "\(unread)")
  }

  @Test func `dates of headers are read`() {
    let dates = Corpus.entries.filter {
      $0.isHeader && (HeaderKey($0.key) == .created || HeaderKey($0.key) == .lastUpdated)
    }
    let unread = dates.map(\.value).filter { DateText($0).date == nil }
    #expect(unread.count * 50 <= dates.count, "\(unread)")
  }

  @Test func `nine of ten estimates are durations`() {
    let efforts = Corpus.entries.filter {
      $0.isCell ? ColumnKind($0.key) == .effort : HeaderKey($0.key) == .effort
    }.map(\.value).filter(CorpusValueTests.isEstimate)
    let durations = efforts.filter { EffortText($0).effort != nil }
    let unread = efforts.filter { !EffortText($0).isReadable }
    #expect(efforts.count > 300)
    #expect(durations.count * 100 >= efforts.count * 88, "\(durations.count) of \(efforts.count)")
    #expect(unread.count * 100 <= efforts.count * 4, "\(unread)")
  }

  @Test func `priorities are read`() {
    let priorities = Corpus.entries.filter { !$0.isCell && HeaderKey($0.key) == .priority }
    let unread = priorities.map(\.value).filter { Priority($0) == nil }
    #expect(unread.count * 12 <= priorities.count, "\(unread)")
  }

  @Test func `every folder has a dated name`() {
    let folders = Set(Corpus.paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(folders.filter { (try? FolderName(.init($0))) == nil } == [])
  }

  private func headerStatuses(_ file: String) -> [String] {
    Corpus.entries.filter {
      $0.file == file && $0.isHeader && HeaderKey($0.key) == .status
    }.map(\.value)
  }

  /// Columns named Duration also hold measured run times and calendar weeks, which are no estimates.
  private static func isEstimate(_ text: String) -> Bool {
    let isRunTime =
      text.contains { $0.isNumber }
      && (text.hasSuffix("ms")
        || text.hasSuffix("s")
          && text.dropLast().last?.isNumber == true)
    return !isRunTime && !text.hasPrefix("Week ") && !text.isEmpty && text != "-"
  }
}
