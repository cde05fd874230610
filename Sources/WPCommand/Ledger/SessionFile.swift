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
  /// What proves claims that were made under a nonce of their own.
  var nonces: [PackageName: Nonce] = [:]
  /// What the nonces of all other packages come from; as it is safe before the first claim, the next ones need not
  /// write anything here.
  var secret: Nonce?
  /// The number of the last event whose answer the session has got, of those that ended a claim.
  var answered = 0
  /// The number of the last event that the agent was told of by its hooks.
  var told = 0
  /// What a command chose for the session and may have died before it said so.
  var chosen: PackageName?

  init(id: SessionID, agent: AgentHandle) {
    self.id = id
    self.agent = agent
  }

  /// What proves a claim of this session to a package; nil where nothing was made for that yet.
  func nonce(for package: PackageName) -> Nonce? {
    nonces[package] ?? secret.map { Nonce(of: package, from: $0) }
  }

  /// Whether a claim was made by this session.
  func made(_ claim: Claim) -> Bool { nonce(for: claim.package) == claim.nonce }

  /// The nonces of those claims that were made by this session.
  func proofs(of claims: [Claim]) -> [PackageName: Nonce] {
    var nonces: [PackageName: Nonce] = [:]
    for claim in claims where made(claim) { nonces[claim.package] = claim.nonce }
    return nonces
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
    secret = json["secret"]?.string.flatMap { Nonce($0) }
    answered = json["answered"]?.int ?? 0
    told = json["told"]?.int ?? 0
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
      file.member("secret", ifPresent: secret?.text)
      file.member("answered", answered)
      if told > 0 { file.member("told", told) }
      file.key("nonces")
      file.object { list in
        for (package, nonce) in nonces.sorted(by: { $0.key < $1.key }) {
          list.member(package.text, nonce.text)
        }
      }
    }
    return json.bytes + [ByteScanner.lineFeed]
  }

  /// After this many milliseconds without a sign of life a session is called inactive.
  static let patience = 300_000

  private static let schema = "wp.session/1"
}
