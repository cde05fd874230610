import WPCore
import WPHost
import WPSyntax

/// How packages are asked for: what a command line says of it, and what documents and git say.
struct ClaimTerms {
  private let desk: ClaimDesk
  /// How long it lasts where somebody said so, in milliseconds.
  var ttl: Int?
  var starts = false
  var goesAhead = false
  var resumes = false
  /// Claims here alone while the remote gives no answer.
  var isTentative = false
  /// Why a person overrules what stands in the way.
  var force: String?
  /// Who asks, where that is not from the work tree the command runs in.
  var claimer: Claimer
  /// The branch the work will be on, where that is not the one that is checked out.
  var branch: String?

  init(_ desk: ClaimDesk) {
    self.desk = desk
    claimer = desk.claimer
  }

  /// A request for packages, each under its nonce; what has none yet can be looked at, but not claimed.
  func request(for nodes: [Int], nonces: [PackageName: Nonce]) throws -> ClaimRequest {
    let settings = desk.workplace.settings.claims
    let isDone = try completed(among: nodes)
    let ledger = try desk.glance.get()
    let over = Dictionary(
      ledger.claims.filter { $0.lease.isOver(at: desk.moment) }.map { ($0.package, $0) },
      uniquingKeysWith: { first, _ in first })
    var request = ClaimRequest(claimer: claimer, wanted: [])
    for node in nodes {
      let effort = desk.forest.package(node).effort
      var wanted = desk.forest.wanted(
        node, nonce: nonces[desk.forest.name(node)] ?? Nonce(0, 0),
        duration: ttl ?? settings.ttlMinutes.map { $0 * 60_000 }
          ?? Lease.usualDuration(effort: effort, isShared: desk.remote != nil),
        isDone: isDone.contains, in: ledger)
      if let held = over[wanted.package] {
        wanted.rest = try Rest(of: held, desk).milliseconds
      }
      request.wanted.append(wanted)
    }
    request.starts = starts
    request.goesAhead = goesAhead
    request.resumes = resumes
    request.force = force
    request.shared = desk.shared
    request.limit = settings.maxPerAgent > 0 ? settings.maxPerAgent : nil
    request.branch = branch ?? desk.position?.branch
    request.base = desk.position?.head
    return request
  }

  /// The digest of what the document of a package promises now; one of which two branches say two things promises
  /// nothing.
  func promise(of node: Int, scope: ClaimScope) throws -> Promise {
    let (plan, package) = try desk.read(node)
    let document = plan.document(of: package)
    if let conflict = EditRefusal.conflict(in: document) { throw Failure(refused: conflict) }
    return Promise(criteriaOf: document, scope: scope)
  }

  /// What the packages wait for and what of it is done where the claimer builds: in its last commit, and without
  /// one on the disk.
  private func completed(among nodes: [Int]) throws -> Set<Int> {
    let awaited = Set(nodes.flatMap { node in desk.forest.network.steps[node].map(\.target) })
    guard !awaited.isEmpty, let position = desk.position else {
      return awaited.filter { desk.forest.package($0).state == .completed }
    }
    return try CompletedDocuments(forest: desk.forest, position: position)
      .nodes(among: awaited, at: position.head)
  }
}
