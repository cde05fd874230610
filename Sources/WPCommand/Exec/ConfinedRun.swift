import WPCore
import WPHost
import WPSyntax

/// One run of a command that is kept inside the scope of a package.
struct ConfinedRun {
  private let invocation: Invocation
  private let command: [RawPath]
  private let desk: ClaimDesk
  private let name: PackageName
  private let allowance: WorkAllowance
  private let places: WritablePlaces
  private var environment: [String: String?] = [:]

  /// Makes sure that this session holds the package in this work tree, and finds out what it may change.
  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    let words = invocation.arguments.operands
    guard invocation.arguments.operandsBeforeSeparator == 1, words.count > 1 else {
      throw UsageError("the command stands behind '--'", hint: "wp exec 03 -- make test")
    }
    command = Array(words.dropFirst())
    desk = try ClaimDesk(invocation, about: [String(decoding: words[0], as: UTF8.self)])
    let node = try desk.heldNode()
    let holding = try desk.holding(node)
    name = holding.package
    try desk.rehearse { [desk] ledger, moment in
      _ = try ledger.hold(holding, by: desk.claimer, shared: desk.shared, at: moment)
    }
    guard let claim = try desk.glance.get().claim(of: name), desk.isHere(claim) else {
      throw Failure(
        code: "elsewhere", "\(name.text) is not worked on in this work tree",
        hint: "run the command where it was claimed")
    }
    guard !claim.scope.isEmpty else {
      throw Failure(
        code: "no_scope", "\(name.text) names no files, so there is nothing to keep a command in",
        hint: "'wp scope \(name.text) --suggest' proposes some")
    }
    let (plan, package) = try desk.read(node)
    allowance = try desk.allowance(of: claim, at: node, plan, package)
    var places = WritablePlaces(root: desk.workplace.root, invocation.host.files)
    try places.open(claim.scope.writes.compactMap { try? PathPattern.parse($0).get() })
    try places.open(desk.shared)
    // Documents are replaced, which is a change of their folder.
    try places.open(plan.path)
    environment = try ConfinedRun.open(&places, desk)
    self.places = places
  }

  func answer() throws -> Answer {
    let host = invocation.host
    let root = desk.workplace.root
    let before = try state(root)
    let isConfined = host.processes.canConfine()
    var request = Processes.Request(command, directory: try invocation.directory())
    request.environment = environment
    let ending = try host.processes.attend(
      request,
      Processes.Attendance(
        isConfined ? Confinement(writable: places.places) : nil, isAside: invocation.wantsJSON))
    var strays: [FilePath]?
    if let before, let position = desk.position {
      // The commit is the same as before, so that what the command committed shows, too.
      let after = try ConfinedRun.state(position, root, host.files)
      strays = allowance.strays(among: after.changes(since: before))
    }
    return answer(ending, strays: strays, isConfined: isConfined)
  }

  private func state(_ root: RawPath) throws -> WorkTreeState? {
    try desk.position.map { try ConfinedRun.state($0, root, invocation.host.files) }
  }

  private static func state(
    _ position: GitPosition, _ root: RawPath, _ files: Files
  ) throws(Failure) -> WorkTreeState {
    do throws(Git.Refusal) {
      return try WorkTreeState(position, root: root, files)
    } catch {
      throw Failure(error)
    }
  }

  private func answer(
    _ ending: Processes.Ending, strays: [FilePath]?, isConfined: Bool
  ) -> Answer {
    let status = ending.status
    let isInside = strays?.isEmpty ?? true
    var answer = Answer(status: isInside ? status : .refused)
    var remarks = remarks(isChecked: strays != nil, isConfined: isConfined)
    // What was closed explains a failure, and is of no interest else.
    if isConfined, status != .success { remarks += closed.prefix(10) }
    if invocation.wantsJSON {
      answer = Answer(json: "wp.exec/1", status: answer.status) { json in
        json.member("package", name.text)
        json.member("status", Int(status.rawValue))
        json.member("confined", isConfined)
        json.member("checked", strays != nil)
        json.member("writable", places.places.map { FilePath($0).text })
        json.member("strays", (strays ?? []).map(\.text))
        json.member("notes", remarks)
      }
    }
    answer.notes = Bytes(remarks.map { "wp: \(Visible.text($0))\n" }.joined())
    if let strays, !strays.isEmpty { answer.complaints = [Failure(strays, of: name)] }
    return answer
  }

  private func remarks(isChecked: Bool, isConfined: Bool) -> [String] {
    var remarks: [String] = []
    if !isConfined {
      remarks.append(
        "this system keeps no command from writing elsewhere (it has no Landlock); "
          + (isChecked ? "what was changed was looked at afterwards" : "nothing was checked"))
    } else if !isChecked {
      remarks.append("git has no commit here, so what was changed was not looked at afterwards")
    }
    return remarks
  }
}

extension ConfinedRun {
  private var closed: [String] {
    places.closed.map { closed in
      let path = closed.path.bytes.isEmpty ? "." : closed.path.shown
      return "\(path) was closed to the command: \(closed.reason.rawValue)"
    }
  }

  /// Opens what every command needs, and gives the variables that say where that is.
  private static func open(
    _ places: inout WritablePlaces, _ desk: ClaimDesk
  ) throws -> [String: String?] {
    let host = desk.host
    if let git = try GitDirectory.find(above: desk.workplace.root, host.files) {
      try places.open(outside: git.shared)
      try places.open(outside: git.own)
    }
    for device in devices { try places.open(outside: RawPath(device.utf8)) }
    for path in desk.workplace.settings.writable {
      if let folder = absolute(path, host) {
        try places.open(outside: folder)
      } else {
        try places.open(FilePath(path))
      }
    }
    let wanted = host.environment("TMPDIR") ?? RawPath("/tmp".utf8)
    let isOpen = try places.open(outside: wanted)
    var others: [RawPath] = []
    for folder in temporaryFolders.map({ RawPath($0.utf8) }) where folder != wanted {
      if try places.open(outside: folder) { others.append(folder) }
    }
    guard !isOpen, let other = others.first else { return [:] }
    // The work tree is in the temporary folder, which is closed therefore.
    return ["TMPDIR": String(decoding: other, as: UTF8.self)]
  }

  private static func absolute(_ path: String, _ host: Host) -> RawPath? {
    if path.hasPrefix("/") { return RawPath(path.utf8) }
    guard path.hasPrefix("~/"), let home = host.environment("HOME") else { return nil }
    return home.joined(RawPath(path.utf8.dropFirst(2)))
  }

  private static let temporaryFolders = ["/tmp", "/var/tmp", "/dev/shm"]

  private static let devices = [
    "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty", "/dev/ptmx",
    "/dev/pts",
  ]
}

extension Processes.Ending {
  /// What a shell would make of it.
  fileprivate var status: ExitStatus {
    switch self {
    case .exited(let status): ExitStatus(rawValue: status)
    case .killed(let signal): ExitStatus(rawValue: 128 + signal)
    case .outOfTime, .tooLoud: .unable
    }
  }
}

extension Failure {
  /// That a command changed what is outside of the scope of its package.
  fileprivate init(_ strays: [FilePath], of name: PackageName) {
    let shown = strays.prefix(20).map(\.shown).joined(separator: ", ")
    let more = strays.count > 20 ? " and \(strays.count - 20) more" : ""
    self.init(
      code: "outside_scope",
      "the command changed what is outside the scope of \(name.text): \(shown)\(more)",
      hint: "put it back, or ask for it: wp scope \(name.text) --request PATH", status: .refused)
  }
}
