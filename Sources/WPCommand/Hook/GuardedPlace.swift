import WPCore
import WPHost
import WPSyntax

/// One root that a hook is about, with what its ledger says at this moment.
final class GuardedPlace {
  let desk: LiveDesk
  let ledger: Ledger
  let moment: Moment
  let call: HookCall
  /// The files of the call that lie in the root, by their paths from there.
  private(set) var files: [(path: FilePath, file: HookedFile)] = []
  /// When sessions were seen last, as far as somebody asked.
  private var sightings: [(session: SessionID, moment: Moment?)] = []

  init(_ desk: LiveDesk, _ call: HookCall) throws {
    self.desk = desk
    self.call = call
    ledger = try desk.store.glance()
    moment = desk.moment
  }

  /// The places of the files that a call writes; what lies in no root, or in git's own directory, is nobody's.
  static func all(of call: HookCall) throws -> [GuardedPlace] {
    var places: [GuardedPlace] = []
    for write in call.event.writes {
      guard let file = try HookedFile(write, in: call) else { continue }
      if places.contains(where: { $0.take(file) }) { continue }
      guard let desk = try call.desk(above: file.absolute.folder) else { continue }
      let place = try GuardedPlace(desk, call)
      if place.take(file) { places.append(place) }
    }
    // A file may lie anywhere; that there are no plans at all is something to be told.
    if places.isEmpty, !call.event.writes.isEmpty { _ = try call.desk() }
    return places
  }

  /// Takes a file that lies in the root.
  private func take(_ file: HookedFile) -> Bool {
    let root = desk.workplace.root
    guard root.holds(file.absolute), let path = FilePath(file.absolute).below(FilePath(root)) else {
      return false
    }
    let git = FilePath(".git")
    if path.below(git) == nil || holdsLedger(file.absolute) {
      files.append((foldsCase ? spelled(path) : path, file))
    }
    return true
  }

  /// Whether the disk takes two spellings of a name for one.
  private lazy var foldsCase: Bool = {
    let twin = desk.workplace.root.joined(RawPath(".ENGINEERING".utf8))
    return (try? call.host.files.kind(twin)) != nil
  }()

  /// A path as the disk spells it, as far as it exists.
  private func spelled(_ path: FilePath) -> FilePath {
    var place = desk.workplace.root
    var spelled = FilePath("")
    for part in path.bytes.split(separator: RawPath.separator) {
      let name = FilePath(Bytes(part))
      let names = (try? call.host.files.open(place).entries())?.map { FilePath($0.name) } ?? []
      let known = names.contains(name) ? name : names.first { CaseAlias.areAliases($0, name) }
      spelled = spelled.appending(known ?? name)
      place = place.joined((known ?? name).bytes)
    }
    return spelled
  }

  /// Whether a file is one of those that only commands write.
  func holdsLedger(_ path: RawPath) -> Bool {
    desk.live.base.joined(desk.live.path).holds(path)
  }

  /// What a ledger says to a file of the call; the ledger may have changed since this one was read.
  func verdict(
    on path: FilePath, _ file: HookedFile, in ledger: Ledger? = nil, at moment: Moment? = nil,
    isDone: Bool = false
  ) -> WriteVerdict {
    guarding(ledger, at: moment).verdict(
      on: path,
      touched: {
        isDone
          ? file.touchedParts(path, call.host.files) : file.parts(path, call.host.files)
      }, seen: { seen($0) })
  }

  /// The guard of the session over a ledger.
  func guarding(_ ledger: Ledger? = nil, at moment: Moment? = nil) -> WriteGuard {
    WriteGuard(
      for: call.session, on: call.host.machine.name(), planningRoot: desk.workplace.planningRoot,
      shared: desk.shared, ledger ?? self.ledger, at: moment ?? self.moment)
  }

  /// When a session was seen last.
  func seen(_ session: SessionID) -> Moment? {
    if let known = sightings.first(where: { $0.session == session }) { return known.moment }
    let found = try? desk.sessions.sighting(of: session)
    sightings.append((session, found))
    return found
  }

  /// Whether something of the session has to be renewed in the ledger soon.
  var needsRenewal: Bool { guarding().ownClaims.contains { $0.lease.isHalfOver(at: moment) } }

  /// Gives the session what it is about to write, or has written, if that is still free; what cannot be done is said.
  func reserve(
    _ targets: [Reservation.Target], isDone: Bool = false
  ) throws -> (denials: [(FilePath, WriteVerdict.Denial)], notes: [String]) {
    guard targets.count <= GuardedPlace.most else {
      return ([], ["\(targets.count) files are more than one call can have; nothing was reserved"])
    }
    let claimer = call.claimer(desk)
    let identity = Identity(claimer: claimer, tool: call.event.dialect.rawValue)
    do {
      let known = try desk.sessions.session(call.conversation)
      let session = try known ?? note(identity)
      let deed = try desk.carryOut(by: claimer) { (ledger, now) in
        var denials: [(FilePath, WriteVerdict.Denial)] = []
        for (path, file) in files {
          let verdict = verdict(on: path, file, in: ledger, at: now, isDone: isDone)
          if case .denied(let denial) = verdict { denials.append((path, denial)) }
        }
        guard denials.isEmpty, !targets.isEmpty else { return denials }
        try ledger.reserve(
          targets, foundFreeFor: claimer, task: session.task,
          seen: try desk.sightings(in: ledger), at: now)
        return []
      }
      return (deed.outcome, deed.notes)
    } catch {
      let failure = Failure(thrown: error)
      return ([], ["\(failure.message); nothing was reserved"])
    }
  }

  // A worker is known by its conversation, of which alone a file is kept.
  private func note(_ identity: Identity) throws -> SessionFile {
    let claimer = identity.claimer
    return try desk.sessions.update(call.conversation, of: claimer.agent) { session in
      session.tool = identity.tool
      session.directory = claimer.workTree
    }
  }

  /// Notes that the session is there, unless that was noted a moment ago.
  func see(always: Bool = false) {
    guard ledger.seq > 0 else { return }
    if !always, let last = seen(call.session), let since = moment.sinceBoot(of: last.boot),
      since < GuardedPlace.rhythm
    {
      return
    }
    try? desk.sessions.see(call.session, at: moment)
  }

  /// More files than this are not reserved at once: everybody would read their names at every write from then on.
  private static let most = 200

  /// How often a session that writes all the time is noted, in milliseconds.
  private static let rhythm = 30_000
}
