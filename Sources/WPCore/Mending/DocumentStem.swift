import WPSyntax

/// The new name of a package in the references that are made of its number.
struct DocumentStem {
  private let stem: String

  /// Takes the new name of its document.
  init(_ name: FilePath) {
    var text = name.text
    for suffix in [".md", "-plan"] where text.lowercased().hasSuffix(suffix) {
      text = String(text.dropLast(suffix.count))
    }
    stem = text
  }

  /// A reference to a package with its number replaced; nil where the number is no part of it.
  func rewritten(_ text: String, from package: WorkPackage, _ number: Int) -> String? {
    let start = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let (front, name) = (text[..<start], text[start...])
    if name == package.stem { return front + stem }
    // `Phase 3` is a phase where there is one of that number, whatever the file is called.
    guard let old = package.number.flatMap({ PackageNumber($0.description) }),
      let digits = name.firstIndex(where: \.isNumber)
    else { return nil }
    let (word, tail) = (name[..<digits], name[digits...])
    guard PackageNumber(String(tail)) == old, word.allSatisfy({ !$0.isNumber }) else { return nil }
    if !word.isEmpty, package.phase.flatMap({ PackageNumber($0.value) }) == old { return nil }
    let isPadded = tail.hasPrefix("0") || word.isEmpty && tail.count > 1
    return front + word + (isPadded ? DocumentNumber(number).description : "\(number)")
  }
}
