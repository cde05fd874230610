import Testing
import WPSyntax
@testable import WPCore

@Suite struct `The id of a work item` {
  @Test(arguments: [
    ("03a", "03a"), ("3a", "03a"), ("003A", "03a"), ("03z", "03z"), ("03aa", "03aa"),
    ("3zzzz", "03zzzz"), ("120b", "120b"), ("03-02b", "03-02b"),
  ])
  func `is a number and letters, however it is padded`(typed: String, canonical: String) throws {
    let id = try #require(WorkItemID(typed))
    #expect("\(id)" == canonical)
    #expect(WorkItemID(canonical) == id)
  }

  @Test(arguments: [
    "", "a", "03", "03-a", "a03", "03a1", "03a-", "03zzzzz", "1234567a", "03ä", "03 a", "-3a",
  ])
  func `is nothing else`(typed: String) { #expect(WorkItemID(typed) == nil) }

  @Test func `counts with letters as columns of a sheet are counted`() {
    let number = DocumentNumber(3)
    let ids = (1...702).map { WorkItemID(number: number, ordinal: $0) }
    #expect(ids.map(\.letters)[25...27] == ["z", "aa", "ab"])
    #expect(ids.map(\.letters).last == "zz")
    #expect(ids.allSatisfy { WorkItemID("\($0)") == $0 })
    #expect(ids.shuffled().sorted() == ids)
  }
}
