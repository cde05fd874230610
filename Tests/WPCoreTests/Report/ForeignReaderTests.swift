import Foundation
import Testing
import WPCore
import WPSyntax

@Suite struct `Programs of others` {
  private static let schema = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/reference/sarif-schema-2.1.0.json")

  private static let reports: [Report] = [
    SampleReport.report, SampleReport.flood, `Hostile text`.report,
    Report(findings: [], rules: [], documents: 0, plans: 0),
  ]

  static var hasPython: Bool { (try? python("pass", [], Bytes())) == 0 }

  static var hasSchema: Bool {
    FileManager.default.fileExists(atPath: schema.path)
      && (try? python("import jsonschema", [], Bytes())) == 0
  }

  @Test(.enabled(if: hasSchema), arguments: 0..<4)
  func `SARIF is valid against its schema`(index: Int) throws {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      checker = jsonschema.FormatChecker()
      jsonschema.Draft4Validator(schema, format_checker=checker).validate(json.load(sys.stdin))
      """
    let bytes = Reporter.sarif.render(Self.reports[index], Presentation())
    #expect(try Self.python(script, [Self.schema.path], bytes) == 0)
  }

  @Test(.enabled(if: hasPython), arguments: 0..<4)
  func `JUnit is XML whose counts are right`(index: Int) throws {
    let script = """
      import sys, xml.etree.ElementTree as tree
      root = tree.fromstring(sys.stdin.buffer.read())
      assert root.tag == 'testsuites' and len(root) > 0
      for attribute, path in ('tests', 'testcase'), ('failures', 'testcase/failure'):
          for suite in root: assert int(suite.get(attribute)) == len(suite.findall(path)), attribute
          assert int(root.get(attribute)) == sum(int(suite.get(attribute)) for suite in root)
      """
    let bytes = Reporter.junit.render(Self.reports[index], Presentation())
    #expect(try Self.python(script, [], bytes) == 0)
  }

  @Test(.enabled(if: hasPython), arguments: 0..<4)
  func `JSON holds as many findings as it counts and no null`(index: Int) throws {
    let script = """
      import json, sys
      text = sys.stdin.read()
      document = json.loads(text)
      counts = document['counts']
      assert len(document['findings']) == counts['error'] + counts['warning'] + counts['info']
      assert 'null' not in text
      """
    let bytes = Reporter.json.render(Self.reports[index], Presentation())
    #expect(try Self.python(script, [], bytes) == 0)
  }

  /// Runs a script with bytes on its standard input; its status.
  private static func python(_ script: String, _ arguments: [String], _ input: Bytes) throws
    -> Int32
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "wp-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
