import WPCore
import WPSyntax

extension FuzzTarget {
  /// JSON, and the settings of coding agents, which are JSON that is changed in place.
  static let json = FuzzTarget(
    "json",
    words: [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "1e9",
      "-0.5",
      "true", "false", "null", " ", "\n", "\t", "\"hooks\":", "{\"hooks\":[]}", "\"command\":",
      "\"wp hook pre-tool-use\"", "\"PreToolUse\":", "\"matcher\":", "\"version\":1",
    ]
  ) { bytes throws(Violation) in
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.read(bytes.span)
    } catch {
      return try demand(
        ByteRange(0, bytes.count).contains(error.range), "a problem lies outside of the text")
    }
    for isCompact in [true, false] {
      var json = JSONWriter(compact: isCompact)
      write(value, to: &json)
      try demand(
        (try? JSONReader.read(json.bytes.span)) == value, "JSON is not read as it is written")
    }
    for agent in HookedAgent.allCases { try demandSettings(of: agent, bytes) }
  }

  private static func demandSettings(of agent: HookedAgent, _ bytes: Bytes) throws(Violation) {
    guard let settings = try? AgentSettings(of: agent, bytes),
      let once = try? settings.installed()
    else { return }
    guard let read = try? AgentSettings(of: agent, once) else {
      throw Violation("settings of \(agent) are spoilt")
    }
    try demand(read.state == .installed, "what was put into settings of \(agent) is not there")
    try demand((try? read.installed()) == once, "settings of \(agent) change twice")
    guard let cleared = read.removed() else { return }
    guard let rest = try? AgentSettings(of: agent, cleared) else {
      throw Violation("settings of \(agent) are spoilt where they are cleared")
    }
    try demand(rest.state == .missing, "something is left in settings of \(agent)")
  }

  private static func write(_ value: JSONValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .number(let text): json.raw(text)
    case .string(let text): json.string(text)
    case .array(let elements):
      json.array { list in for element in elements { write(element, to: &list) } }
    case .object(let members):
      json.object { object in
        for member in members {
          object.key(member.name)
          write(member.value, to: &object)
        }
      }
    }
  }
}
