import Testing
import WPSyntax

@testable import WPCore

struct WorkloadReadingTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let problems: [String]

    init(_ text: String, _ problems: String...) {
      testDescription = text
      self.text = text
      self.problems = problems
    }
  }

  private static let cases = [
    Case("", "1:1 this is no JSON: expected a value"),
    Case("[{\"id\": \"a\",}]", "1:13 this is no JSON: expected a name"),
    Case("{\"id\": \"a\"}", "1:1 expected a list of packages"),
    Case("[1, []]", "1:2 expected a package in braces", "1:5 expected a package in braces"),
    Case("[{}]", "1:2 a package without `id`"),
    Case("[{\"id\": \"\"}]", "1:9 `id` must be a text that is not empty"),
    Case("[{\"id\": 3}]", "1:9 `id` must be a text that is not empty"),
    Case(
      "[{\"id\": \"a\"},\n {\"id\": \"a\"}]",
      "2:9 a second package called 'a'; names tell packages apart"),
    Case("[{\"id\": \"a\", \"file\": []}]", "1:14 unknown key `file`; did you mean `files`?"),
    Case(
      "[{\"id\": \"a\", \"effort\": 1}]",
      "1:14 unknown key `effort`; did you mean `effort_minutes`?"),
    Case(
      "[{\"id\": \"a\", \"depends_on\": [\"a\"]}]", "1:29 'a' waits for itself"),
    Case(
      "[{\"id\": \"store\", \"depends_on\": [\"stroe\"]}]",
      "1:33 there is no package 'stroe'; did you mean 'store'?"),
    Case("[{\"id\": \"a\", \"files\": \"x\"}]", "1:23 `files` must be a list of texts"),
    Case("[{\"id\": \"a\", \"files\": [\"x\", 1]}]", "1:29 `files` must be a list of texts"),
    Case("[{\"id\": \"a\", \"busy\": 1}]", "1:22 `busy` must be true or false"),
    Case("[{\"id\": \"a\", \"title\": 1}]", "1:23 `title` must be a text"),
    Case(
      "[{\"id\": \"a\", \"effort_minutes\": -1}]",
      "1:32 `effort_minutes` must be a whole number from 0 to 1000000"),
    Case(
      "[{\"id\": \"a\", \"effort_minutes\": 1e3}]",
      "1:32 `effort_minutes` must be a whole number from 0 to 1000000"),
    Case(
      "[{\"id\": \"a\", \"effort_minutes\": 99999999999999999999}]",
      "1:32 `effort_minutes` must be a whole number from 0 to 1000000"),
    Case(
      "[{\"id\": \"a\", \"files\": [\"src/[a\"]}]",
      "1:29 the pattern 'src/[a' has a `[` that is not closed in its segment"),
    Case(
      "[{\"id\": \"a\", \"reads\": [\"/etc\"]}]",
      "1:25 the pattern '/etc' is an absolute path; write the path from the top of the repository"),
    Case(
      "[{\"id\": \"a\", \"files\": [\"a/../b\"]}]",
      "1:27 the pattern 'a/../b' leaves its folder with `..`; "
        + "write the path from the top of the repository"),
    Case(
      "[{\"id\": \"a\", \"files\": [\"x\\u0041/**b\"]}]",
      "1:24 the pattern 'xA/**b' has a `**` that is not a whole segment"),
    Case(
      """
      [{"id": "a", "depends_on": ["c"]}, {"id": "b", "depends_on": ["a", "d"]},
       {"id": "c", "depends_on": ["b"]}, {"id": "d", "depends_on": ["b"]}]
      """, "1:68 packages wait for each other: b → d → b; remove one of the dependencies"),
  ]

  @Test(arguments: cases)
  func `what is wrong with a list is told where it stands`(example: Case) {
    let reading = WorkloadReading.read(SourceFile(path: "in.json", bytes: Bytes(example.text)))
    #expect(reading.workload == nil)
    let told = reading.problems.map { problem in
      let help = problem.help.map { $0.hasPrefix("[{") ? "" : "; " + $0 } ?? ""
      return "\(problem.place.start.line):\(problem.place.start.column) \(problem.message)\(help)"
    }
    #expect(told == example.problems)
  }

  @Test func `braces that stand for too much are refused, not expanded`() {
    let pattern = String(repeating: "{a,b}", count: 30)
    let reading = WorkloadReading.read(
      SourceFile(path: "in.json", bytes: Bytes("[{\"id\": \"a\", \"files\": [\"\(pattern)\"]}]")))
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.message.hasSuffix("stands for too many alternatives") == true)
  }

  @Test func `of very many faults the first are told and the rest counted`() {
    let list =
      "["
      + (0..<5_000).map { "{\"id\": \"p\($0)\", \"depends_on\": [\"x\"]}" }
      .joined(separator: ",") + "]"
    let reading = WorkloadReading.read(SourceFile(path: "in.json", bytes: Bytes(list)))
    #expect(reading.problems.count == 20)
    #expect(reading.untold == 4_980)
  }

  @Test func `packages stand in the order in which people count, with what had to be assumed`()
    throws
  {
    let workload = try Workload.known(
      "[{\"id\": \"p10\"}, {\"id\": \"p9\", \"files\": [\"b\", \"a\", \"b\"], \"effort_minutes\": 5}]"
    )
    #expect(workload.units.map(\.id) == ["p9", "p10"])
    #expect(workload.units.map(\.minutes) == [5, 60])
    #expect(workload.units[0].scope.writes.patterns.map(\.shown) == ["a", "b"])
    #expect(
      workload.remarks == [
        Workload.Remark(kind: .noEstimate, units: [1]), Workload.Remark(kind: .noScope, units: [1]),
      ])
  }
}
