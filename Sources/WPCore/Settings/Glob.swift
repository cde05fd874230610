package import WPSyntax

/// A pattern over names and paths, matched in time proportional to pattern times path.
///
/// `*` and `?` stay inside a path component, `**` as a whole component stands for any number of them, `[a-z]` and
/// `[!a]` are sets, `{a,b}` are alternatives, a backslash takes the next character as it is.
package struct Glob: Sendable, Equatable {
  /// The pattern as it is written.
  package let text: String
  private let program: [GlobStep]

  /// The most bytes of a pattern.
  package static let limit = 1024

  /// Compiles a pattern; nil where a bracket or brace is left open, or where it is empty or too long.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
    var compiler = GlobCompiler(text)
    guard let program = compiler.compile() else { return nil }
    self.text = text
    self.program = program
  }

  /// Whether the whole path matches.
  package func matches(_ path: FilePath) -> Bool { matches(Self.scalars(path)[...]) }

  /// Whether a path or a folder it lies in matches; a pattern without a slash may match any one component.
  package func covers(_ path: FilePath) -> Bool {
    let scalars = Self.scalars(path)
    guard !text.utf8.contains(UInt8(ascii: "/")) else {
      return matches(scalars[...], orFolder: true)
    }
    return scalars.split(separator: GlobStep.slash).contains { matches($0) }
  }

  /// The scalars of a path; a byte that is not UTF-8 gets a number of its own.
  private static func scalars(_ path: FilePath) -> [UInt32] {
    let span = path.bytes.span
    var out: [UInt32] = []
    var offset = 0
    while offset < span.count {
      if let length = ByteScanner.validScalarLength(span, at: offset) {
        let text = ByteScanner.text(span, ByteRange(offset, offset + length))
        out.append(text.unicodeScalars.first?.value ?? 0)
        offset += length
      } else {
        out.append(0x110000 + UInt32(span[offset]))
        offset += 1
      }
    }
    return out
  }

  /// Follows all ways through the program at once, so that no pattern makes it go back.
  private func matches(_ input: ArraySlice<UInt32>, orFolder: Bool = false) -> Bool {
    var current = GlobStates(program.count)
    var next = GlobStates(program.count)
    current.add(0, program)
    for scalar in input {
      if orFolder, scalar == GlobStep.slash, current.accepts(program) { return true }
      next.clear()
      for index in current.list {
        switch program[index] {
        case .literal(scalar): next.add(index + 1, program)
        case .any where scalar != GlobStep.slash: next.add(index + 1, program)
        case .set(let set) where set.contains(scalar): next.add(index + 1, program)
        case .run where scalar != GlobStep.slash: next.add(index, program)
        case .everything: next.add(index, program)
        default: break
        }
      }
      swap(&current, &next)
      if current.list.isEmpty { return false }
    }
    return current.accepts(program)
  }
}

/// One instruction of a compiled pattern.
enum GlobStep: Sendable, Equatable {
  /// The scalars of a bracket.
  struct Set: Sendable, Equatable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      scalar != GlobStep.slash && ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  static let slash = UInt32(UInt8(ascii: "/"))

  case literal(UInt32)
  case any
  case set(Set)
  /// Any number of scalars but slashes.
  case run
  /// Any number of scalars.
  case everything
  case jump(Int)
  case split(Int, Int)
  case accept
}

/// A set of instructions, with those that cost no input followed.
private struct GlobStates {
  private(set) var list: [Int] = []
  private var has: [Bool]

  init(_ count: Int) { has = Array(repeating: false, count: count) }

  func accepts(_ program: [GlobStep]) -> Bool { list.contains { program[$0] == .accept } }

  mutating func clear() {
    for index in list { has[index] = false }
    list.removeAll(keepingCapacity: true)
  }

  mutating func add(_ start: Int, _ program: [GlobStep]) {
    var pending = [start]
    while let index = pending.popLast() {
      guard !has[index] else { continue }
      has[index] = true
      list.append(index)
      switch program[index] {
      case .jump(let target): pending.append(target)
      case .split(let a, let b): pending += [a, b]
      case .run, .everything: pending.append(index + 1)
      case .literal, .any, .set, .accept: break
      }
    }
  }
}
