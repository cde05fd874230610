import WPCore
import WPHost
import WPSyntax

/// The files of all sessions of a clone.
struct Sessions: Sendable {
  private let live: LiveFolder
  private let host: Host

  init(_ live: LiveFolder, _ host: Host) {
    self.live = live
    self.host = host
  }

  /// What is kept of a session; nil where nothing is.
  func session(_ id: SessionID) throws -> SessionFile? {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files) else { return nil }
    return try session(id, in: folder)
  }

  /// What is kept of all sessions, by their names, and the files that cannot be read.
  func all() throws -> (sessions: [SessionFile], unreadable: [RawPath]) {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files) else {
      return ([], [])
    }
    var sessions: [SessionFile] = []
    var unreadable: [RawPath] = []
    for name in try folder.names() where name.hasEnding(Sessions.ending) {
      // Who has just locked it may not have written it yet, and a session may have ended since it was listed.
      guard let bytes = try folder.read(name), !bytes.isEmpty else { continue }
      if let session = SessionFile(bytes), session.id.fileName + Sessions.ending == name {
        sessions.append(session)
      } else {
        unreadable.append(folder.path.joined(name))
      }
    }
    return (sessions.sorted { $0.id < $1.id }, unreadable)
  }

  /// Changes what is kept of a session, or begins to keep it; afterwards it survives a power cut.
  ///
  /// Processes of one session do so one after the other; those of others do not wait for them.
  @discardableResult
  func update(
    _ id: SessionID, of agent: AgentHandle, _ change: (inout SessionFile) throws -> Void
  ) throws -> SessionFile {
    let name = id.fileName + Sessions.ending
    let lock = try live.lock(Sessions.folder.joined(name), host.files)
    guard let folder = try live.open(Sessions.folder, isMade: true, host.files) else {
      preconditionFailure("a folder that was to be made is there")
    }
    let old = try session(id, in: folder)
    var new = old ?? SessionFile(id: id, agent: agent)
    new.agent = agent
    try change(&new)
    // It is safe with whatever is written here first, and costs nothing then.
    let random = host.machine.random
    if new != old { new.secret = new.secret ?? Nonce(random(), random()) }
    if new != old {
      try live.writing {
        try folder.replace(name, by: new.bytes, isDurable: true, under: lock)
      }
    }
    lock.release()
    return new
  }

  /// The nonces a session claims packages with; those it has not yet are made, and survive a power cut before they
  /// are given.
  ///
  /// A fresh one makes every earlier claim of this session to the package one that was lost.
  func nonces(
    for packages: [PackageName], of claimer: Claimer, isFresh: Bool = false,
    _ change: (inout SessionFile) throws -> Void = { _ in }
  ) throws -> [PackageName: Nonce] {
    let random = host.machine.random
    return try update(claimer.session, of: claimer.agent) { session in
      try change(&session)
      for package in packages where isFresh || session.nonces[package] == nil {
        let known = isFresh ? nil : session.nonce(for: package)
        session.nonces[package] = known ?? Nonce(random(), random())
      }
    }.nonces
  }

  /// Forgets what a session proved claims with that it no longer has, up to an event of which it knows.
  func forget(_ packages: [PackageName], of claimer: Claimer, upTo seq: Int = 0) throws {
    try update(claimer.session, of: claimer.agent) { session in
      for package in packages { session.nonces[package] = nil }
      session.answered = max(session.answered, seq)
    }
  }

  /// Notes that a session is there; a power cut may take that back.
  func see(_ id: SessionID, at moment: Moment) throws {
    guard let folder = try live.open(Sessions.folder, isMade: true, host.files) else { return }
    try live.writing {
      try folder.replace(id.fileName + Sessions.seenEnding, by: LastSeen(moment).bytes)
    }
  }

  /// Whether any session has done something to the ledger, which it leaves a mark of afterwards.
  func haveBeenSeen() throws -> Bool {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files) else {
      return false
    }
    return try folder.names().contains { $0.hasEnding(Sessions.seenEnding) }
  }

  /// When sessions were seen for the last time.
  func sightings(of ids: some Sequence<SessionID>) throws -> Sightings {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files) else { return [:] }
    var sightings: Sightings = [:]
    for id in Set(ids) {
      guard let bytes = try folder.read(id.fileName + Sessions.seenEnding) else { continue }
      sightings[id] = LastSeen(bytes)?.moment
    }
    return sightings
  }

  /// The files that a session wrote last.
  func edits(of id: SessionID) throws -> EditLog {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files),
      let bytes = try folder.read(id.fileName + Sessions.editsEnding)
    else { return EditLog() }
    return EditLog(bytes)
  }

  /// Notes the files that a session wrote last; of two calls at once one may be lost, and in a power cut both.
  func note(_ edits: EditLog, of id: SessionID) throws {
    guard let folder = try live.open(Sessions.folder, isMade: true, host.files) else { return }
    try live.writing {
      try folder.replace(id.fileName + Sessions.editsEnding, by: edits.bytes)
    }
  }

  /// When a session was seen for the last time.
  func sighting(of id: SessionID) throws -> Moment? {
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files),
      let bytes = try folder.read(id.fileName + Sessions.seenEnding)
    else { return nil }
    return LastSeen(bytes)?.moment
  }

  /// Ends what is kept of a session that holds nothing.
  func remove(_ id: SessionID) throws {
    let name = id.fileName + Sessions.ending
    let lock = try live.lock(Sessions.folder.joined(name), host.files)
    guard let folder = try live.open(Sessions.folder, isMade: false, host.files) else { return }
    try live.writing {
      try folder.remove(id.fileName + Sessions.seenEnding, under: lock)
      try folder.remove(id.fileName + Sessions.editsEnding, under: lock)
      try folder.remove(name, under: lock)
    }
    folder.sweep(under: lock)
  }

  private func session(_ id: SessionID, in folder: OwnFolder) throws -> SessionFile? {
    let name = id.fileName + Sessions.ending
    // Whoever locks the file makes it first.
    guard let bytes = try folder.read(name), !bytes.isEmpty else { return nil }
    // A disk may take two names for one that differ in the case of their letters.
    guard let session = SessionFile(bytes), session.id == id else {
      throw Failure(
        code: "damaged", "\(Shown.path(folder.path.joined(name))) is not the file of this session",
        hint: "remove it: the session then holds nothing, and '--resume' gives its claims back")
    }
    return session
  }

  private static let folder = RawPath("sessions".utf8)
  private static let ending = RawPath(".json".utf8)
  private static let seenEnding = RawPath(".seen".utf8)
  private static let editsEnding = RawPath(".edits".utf8)
}

extension RawPath {
  fileprivate func hasEnding(_ ending: RawPath) -> Bool { suffix(ending.count) == ending[...] }
}
