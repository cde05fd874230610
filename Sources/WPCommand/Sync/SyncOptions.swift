import WPCore
import WPSyntax

/// What an agent says of itself when it asks for the state of its team.
struct SyncOptions {
  static let task = Option("task", "what you are at, for the others", takes: .text("T"))
  static let files = Option(
    "files", "the files you mean to write, with commas between", takes: .text("PATHS"))
  static let branch = Option("branch", "the branch you work on", takes: .text("B"))
  static let agentType = Option(
    "agent-type", "the kind of agent you are",
    takes: .choice("KIND", ["cursor", "claude_code", "windsurf", "copilot", "custom"]))
  static let plan = Option(
    "plan", "what you mean to do, as JSON; its 'files_planned' are looked at", takes: .text("JSON"))
  static let all = [task, files, branch, agentType, plan]

  let task: String?
  let branch: String?
  let agentType: String?
  /// The files that are to be written, as they were typed.
  let files: [String]

  init(_ invocation: Invocation) throws {
    task = try invocation.line(of: Self.task)
    branch = try invocation.line(of: Self.branch)
    agentType = try invocation.arguments.text(Self.agentType)
    let named = try invocation.arguments.text(Self.files).map(SyncOptions.list) ?? []
    files = try named + SyncOptions.planned(invocation)
  }

  /// Whether there is anything to note of the session.
  var saysSomething: Bool { task != nil || branch != nil || agentType != nil }

  private static func planned(_ invocation: Invocation) throws -> [String] {
    guard let text = try invocation.arguments.text(Self.plan) else { return [] }
    let plan: JSONValue
    do throws(JSONProblem) {
      plan = try JSONReader.read(Bytes(text).span)
    } catch {
      throw UsageError("--plan is not JSON: \(error)")
    }
    guard plan.members != nil else {
      throw UsageError(
        "--plan is not a JSON object", hint: "write {\"goal\": …, \"files_planned\": […]}")
    }
    // One is written as a text by some, as a list by others.
    let files = plan["files_planned"]
    return files?.string.map(list) ?? files?.elements?.compactMap(\.string) ?? []
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { word in
      var word = word
      while word.first == " " { word.removeFirst() }
      while word.last == " " { word.removeLast() }
      return String(word)
    }.filter { !$0.isEmpty }
  }
}
