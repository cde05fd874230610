import Foundation
import Testing
import WPRandom

@testable import WPSyntax

/// Compares readings with PyYAML where the versions 1.1 and 1.2 of YAML agree.
@Suite(.enabled(if: PyYAML.isInstalled)) struct YAMLDifferentialTests {
  @Test(arguments: 1...4)
  func `generated documents mean the same to another reader`(seed: UInt64) throws {
    var writer = YAMLWriter(random: SeededRandom(seed: seed))
    var lines: [String] = []
    for _ in 0..<500 {
      let sample = YAMLSample(writer.document())
      #expect(sample.tree.problems == [], "\(sample.marked)")
      var line = JSONWriter(compact: true)
      line.array { list in
        list.string(sample.marked)
        YAMLJSON.write(sample.tree, in: sample.bytes.span, to: &list)
      }
      lines.append(String(decoding: line.bytes, as: UTF8.self))
    }
    #expect(try PyYAML.differences(lines) == "")
  }

  @Test func `a different reading is seen`() throws {
    #expect(try PyYAML.differences([#"["a: 1",{"a":2}]"#]) != "")
  }
}

/// The YAML library of the Python on this machine.
enum PyYAML {
  static var isInstalled: Bool { (try? run("import yaml", input: "")) == "" }

  /// The lines `[document, value]` whose value is another than PyYAML finds.
  static func differences(_ lines: [String]) throws -> String {
    try run(
      """
      import json, sys, yaml
      for line in sys.stdin:
          text, ours = json.loads(line)
          try:
              theirs = yaml.safe_load(text)
          except yaml.YAMLError as error:
              theirs = str(error)
          if json.dumps(theirs) != json.dumps(ours):
              print(repr(text), json.dumps(ours), json.dumps(theirs))
      """, input: lines.joined(separator: "\n"))
  }

  private static func run(_ script: String, input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let source = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}

/// Writes random documents in the part of YAML that both versions read alike.
struct YAMLWriter {
  var random: SeededRandom
  private var keys = 0

  init(random: SeededRandom) { self.random = random }

  private mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int(random.next() % UInt64(choices.count))]
  }

  mutating func document() -> String {
    keys = 0
    return pick(["", "# head\n", "---\n", "\n"])
      + pick([mapping(indentation: 0, depth: 0), sequence(indentation: 0, depth: 0)])
  }

  private mutating func key() -> String {
    keys += 1
    return pick(["key\(keys)", "\"key \(keys)\"", "'key:\(keys)'", "a key \(keys)", "é\(keys)"])
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func mapping(indentation: Int, depth: Int) -> String {
    var text = ""
    for _ in 0...random.next() % 4 {
      text += spaces(indentation) + key() + pick([":", ":", " :"])
      text += value(indentation: indentation, depth: depth + 1, isInMapping: true)
      if random.next() % 6 == 0 {
        text += pick(["\n", "# comment\n", spaces(indentation) + "  # c\n"])
      }
    }
    return text
  }

  private mutating func sequence(indentation: Int, depth: Int) -> String {
    var text = ""
    for _ in 0...random.next() % 3 {
      if random.next() % 4 == 0, depth < 5 {
        let inner = indentation + 2
        let item = pick([
          mapping(indentation: inner, depth: depth + 1),
          sequence(indentation: inner, depth: depth + 1),
        ])
        text += spaces(indentation) + "- " + item.dropFirst(inner)
      } else {
        text += spaces(indentation) + "-"
        text += value(indentation: indentation, depth: depth + 1, isInMapping: false)
      }
    }
    return text
  }

  /// What stands behind a colon or a dash, line end included.
  private mutating func value(indentation: Int, depth: Int, isInMapping: Bool) -> String {
    let deeper = indentation + pick([1, 2, 4])
    switch random.next() % (depth < 5 ? 9 : 6) {
    case 0: return pick(["\n", " # nothing\n", "  \n"])
    case 1: return " " + flow(depth: depth) + "\n"
    case 2: return " " + block(indentation: indentation)
    case 3:
      return pick([
        " two\n\(spaces(deeper))lines\n\n\(spaces(deeper))and more # end\n",
        " 'it''s\n\(spaces(deeper))quoted\n\n\n\(spaces(deeper))so'\n",
        " \"a \\\n\(spaces(deeper))b\\n\n\n\(spaces(deeper))c \\u00e9\\\n\(spaces(deeper))\\  d\"\n",
        "\n\(spaces(deeper))below\n",
      ])
    case 6: return "\n" + mapping(indentation: deeper, depth: depth)
    case 7: return pick(["\n", " # c\n"]) + sequence(indentation: deeper, depth: depth)
    case 8 where isInMapping: return "\n" + sequence(indentation: indentation, depth: depth)
    default: return " " + scalar() + pick(["", "", " ", " # why"]) + "\n"
    }
  }

  private mutating func scalar() -> String {
    pick([
      "word", "two words", "12", "-7", "0", "1.5", "true", "false", "null", "~", "\"\"", "''",
      "a:b", "x#y",
      "\"a: b # c\"", "'{x}'", "-x", "http://x.y/z?a=b", "\"\\t\\\"\\\\\\x41\\u263a\\n\"", "it's",
      "café",
      "🎉", "a, b", "(x)", "'12'", "\"null\"", "3 files", "\\n", "$1", "?x", ":x",
    ])
  }

  private mutating func flow(depth: Int) -> String {
    var parts: [String] = []
    for _ in 0..<random.next() % 4 {
      switch random.next() % (depth < 5 ? 4 : 2) {
      case 2: parts.append(flow(depth: depth + 1))
      case 3: parts.append("k\(parts.count): " + flowScalar())
      default: parts.append(flowScalar())
      }
    }
    guard random.next() % 2 == 0 else {
      return "[" + parts.joined(separator: pick([", ", ","])) + "]"
    }
    var pairs: [String] = []
    for _ in 0..<random.next() % 4 {
      let value = depth < 5 && random.next() % 4 == 0 ? flow(depth: depth + 1) : flowScalar()
      pairs.append(
        pick(["k\(pairs.count): ", "\"k\(pairs.count)\": ", "'k \(pairs.count)' : "]) + value)
    }
    return pick(["{", "{ "]) + pairs.joined(separator: ", ") + pick(["}", " }"])
  }

  private mutating func flowScalar() -> String {
    pick([
      "word", "two words", "12", "1.5", "true", "null", "\"a, b\"", "'[x]'", "-x", "a:b", "it's",
      "é",
    ])
  }

  private mutating func block(indentation: Int) -> String {
    let deeper = spaces(indentation + 2)
    var text =
      pick(["|", ">"]) + pick(["", "-", "+", "2", "2-", "+2"]) + pick(["", " # c"]) + "\n"
    text += deeper + pick(["first", "# no comment", "a: b", "- x"]) + "\n"
    for _ in 0..<random.next() % 5 {
      text += pick([
        "\n", deeper + "text\n", deeper + "  more\n", deeper + "\ttab\n", deeper + "end \n",
      ])
    }
    return text
  }
}
