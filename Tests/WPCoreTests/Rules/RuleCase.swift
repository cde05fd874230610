import Testing
import WPCore
import WPTestSupport

/// A folder, what is wrong with it, and nothing else that rules of the same hundreds could say.
struct RuleCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let codes: [String]

  /// A case of one README, below its title and status.
  init(_ description: String, readme: String, _ codes: String...) {
    self.init(
      description,
      "-- README.md --\n# Caching\n\n**Created:** 2026-01-05\n**Status:** Planning\n\n"
        + readme, codes)
  }

  /// A case of any files.
  init(_ description: String, _ text: String, _ codes: [String]) {
    testDescription = description
    self.text = text
    self.codes = codes
  }

  /// The rules between two numbers that speak, each as often as it does, and at the marked places alone.
  func expect(_ numbers: ClosedRange<UInt16>) {
    let example = Example(text)
    let found = Examination(example).diagnostics.filter { numbers.contains($0.code.number) }
    #expect(found.map(\.code.description).sorted() == codes.sorted())
    guard !example.marks.isEmpty else { return }
    let places = found.map { Example.Place(path: $0.place.path, range: $0.place.range) }
    #expect(Set(places) == example.marks)
  }
}
