/// Turns the text of a pattern into instructions, without recursion.
struct GlobCompiler {
  /// A brace that is open: where its last alternative branches off, and the jumps to its end.
  private struct Brace {
    var branch: Int
    var exits: [Int] = []
  }

  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var program: [GlobStep] = []
  private var braces: [Brace] = []

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Compiles the pattern; nil where a bracket or brace is left open.
  mutating func compile() -> [GlobStep]? {
    while let scalar = take() {
      switch scalar {
      case "\\": emit(literal: take() ?? "\\")
      case "?": program.append(.any)
      case "*": star()
      case "[":
        guard let set = bracket() else { return nil }
        program.append(.set(set))
      case "{":
        braces.append(Brace(branch: program.count))
        program.append(.split(program.count + 1, 0))
      case "," where !braces.isEmpty: alternative()
      case "}" where !braces.isEmpty: closeBrace()
      default: emit(literal: scalar)
      }
    }
    guard braces.isEmpty else { return nil }
    program.append(.accept)
    return program
  }

  private mutating func take() -> Unicode.Scalar? {
    guard offset < scalars.count else { return nil }
    offset += 1
    return scalars[offset - 1]
  }

  private mutating func emit(literal scalar: Unicode.Scalar) {
    program.append(.literal(scalar.value))
  }

  /// `*`, or `**` where it is a whole component; a slash behind that belongs to it.
  private mutating func star() {
    let start = offset - 1
    while offset < scalars.count, scalars[offset] == "*" { offset += 1 }
    let isWhole =
      offset - start == 2 && isBoundary(start - 1, before: true)
      && isBoundary(offset, before: false)
    guard isWhole else {
      program.append(.run)
      return
    }
    guard offset < scalars.count, scalars[offset] == "/" else {
      program.append(.everything)
      return
    }
    offset += 1
    program.append(.split(program.count + 1, program.count + 3))
    program.append(.everything)
    program.append(.literal(GlobStep.slash))
  }

  private func isBoundary(_ index: Int, before: Bool) -> Bool {
    guard scalars.indices.contains(index) else { return true }
    switch scalars[index] {
    case "/": return true
    case "{": return before && !braces.isEmpty
    case "}": return !before && !braces.isEmpty
    case ",": return !braces.isEmpty
    default: return false
    }
  }

  private mutating func alternative() {
    let last = braces.count - 1
    braces[last].exits.append(program.count)
    program.append(.jump(0))
    program[braces[last].branch] = .split(braces[last].branch + 1, program.count)
    braces[last].branch = program.count
    program.append(.split(program.count + 1, 0))
  }

  private mutating func closeBrace() {
    guard let brace = braces.popLast() else { return }
    program[brace.branch] = .jump(brace.branch + 1)
    for exit in brace.exits { program[exit] = .jump(program.count) }
  }

  private mutating func bracket() -> GlobStep.Set? {
    var set = GlobStep.Set()
    if offset < scalars.count, scalars[offset] == "!" || scalars[offset] == "^" {
      set.isNegated = true
      offset += 1
    }
    let start = offset
    while let scalar = take() {
      if scalar == "]", offset - 1 > start { return set }
      let low = scalar == "\\" ? take() ?? "\\" : scalar
      guard offset + 1 < scalars.count, scalars[offset] == "-", scalars[offset + 1] != "]" else {
        set.ranges.append(low.value...low.value)
        continue
      }
      offset += 1
      guard let high = take() else { return nil }
      if low.value <= high.value { set.ranges.append(low.value...high.value) }
    }
    return nil
  }
}
