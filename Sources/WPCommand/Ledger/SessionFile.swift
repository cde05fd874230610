import WPCore
import WPSyntax

/// What is kept of a session: who it is, what it does, and what proves that its claims are its own.
struct SessionFile: Sendable, Equatable {
  let id: SessionID
  var agent: AgentHandle
  /// The coding agent it runs in; nil for the shell of a person.
  var tool: String?
  /// What it works on, in its own words.
  var task: String?
  /// The folder it was last seen in.
  var directory: String?
  var branch: String?
  var nonces: [PackageName: Nonce] = [:]
  /// What a command chose for the session and may have died before it said so.
  var chosen: PackageName?

  init(id: SessionID, agent: AgentHandle) {
    self.id = id
    self.agent = agent
  }

  /// Reads what was stored; nil where it is not what this type writes.
  init?(_ bytes: Bytes) {
    guard let json = try? JSONReader.read(bytes.span),
      json["schema"]?.string == SessionFile.schema,
      let id = json["id"]?.string.flatMap({ SessionID($0) }),
      let agent = json["agent"]?.string.flatMap({ AgentHandle($0) }),
      let nonces = json["nonces"]?.members
    else { return nil }
    self.init(id: id, agent: agent)
    tool = json["tool"]?.string
    task = json["task"]?.string
    directory = json["cwd"]?.string
    branch = json["branch"]?.string
    chosen = json["chosen"]?.string.map { PackageName($0) }
    for member in nonces {
      guard let nonce = member.value.string.flatMap({ Nonce($0) }) else { return nil }
      self.nonces[PackageName(member.name)] = nonce
    }
  }

  /// The bytes to be stored.
  var bytes: Bytes {
    var json = JSONWriter()
    json.object { file in
      file.member("schema", SessionFile.schema)
      file.member("id", id.text)
      file.member("agent", agent.text)
      file.member("tool", ifPresent: tool)
      file.member("task", ifPresent: task)
      file.member("cwd", ifPresent: directory)
      file.member("branch", ifPresent: branch)
      file.member("chosen", ifPresent: chosen?.text)
      file.key("nonces")
      file.object { list in
        for (package, nonce) in nonces.sorted(by: { $0.key < $1.key }) {
          list.member(package.text, nonce.text)
        }
      }
    }
    return json.bytes + [ByteScanner.lineFeed]
  }

  private static let schema = "wp.session/1"
}
