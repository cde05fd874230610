@testable import WPSyntax

/// A source text and what is found in it.
struct SourceSample {
  let bytes: Bytes
  let declarations: [Declaration]?

  init(_ bytes: Bytes, _ language: SourceLanguage) {
    self.bytes = bytes
    declarations = DeclarationScanner.declarations(of: bytes.span, in: language)
  }

  init(_ text: String, _ language: SourceLanguage) {
    self.init(Bytes(text), language)
  }

  /// Each declaration as `first-last kind name`, by its lines; nil where the text is doubtful.
  var lines: [String]? {
    let table = LineTable(bytes.span)
    return declarations?.map { declaration in
      let first = table.line(of: declaration.range.lowerBound) + 1
      let last = table.line(of: max(declaration.range.lowerBound, declaration.range.upperBound - 1))
      return "\(first)-\(last + 1) \(declaration.kind) \(declaration.name)"
    }
  }

  /// What is wrong with the ranges: they ascend, lie in the file, and lie in each other or apart.
  var faults: [String] {
    var faults: [String] = []
    var open: [Range<Int>] = []
    var start = 0
    for declaration in declarations ?? [] {
      let range = declaration.range
      while let last = open.last, last.upperBound <= range.lowerBound { open.removeLast() }
      if let outer = open.last, range.upperBound > outer.upperBound {
        faults.append("\(declaration.name) leaves \(outer)")
      }
      if range.lowerBound < start || range.upperBound > bytes.count || range.isEmpty {
        faults.append("\(declaration.name) at \(range)")
      }
      if declaration.name.isEmpty { faults.append("nameless at \(range)") }
      start = range.lowerBound
      open.append(range)
    }
    return open.count > 2 ? faults + ["deep"] : faults
  }
}
