import WPCore
import WPHost
import WPSyntax

/// The one ref of a remote that holds a ledger, read and replaced by git.
///
/// Nothing of the repository but its objects and the refs below `refs/wp/` is touched, and no hook is run. Every push
/// says which value it expects to replace, so that of two pushes one wins.
struct GitRemote {
  /// The ref on the remote.
  static let ref = "refs/wp/ledger"
  /// Where the value that was seen last is kept, so that its objects stay.
  private static let seen = "refs/wp/seen/ledger"

  /// What the remote holds.
  struct Value: Equatable {
    /// The commit; nil where there is no ledger yet.
    let commit: String?
    /// The message of the commit.
    let message: Bytes
  }

  /// How a push ended, as far as git says.
  enum PushEnd: Equatable {
    case accepted
    /// Some ref was not replaced; the words are the remote's.
    case refused(String)
    /// Git ended without a word about the refs: nobody knows whether they were replaced.
    case unknown(String)
    /// Git had no first answer from the remote, and so never sent anything.
    case unreached(RemoteSilence)
    /// The remote cannot replace several refs at once.
    case notAtomic
  }

  /// A branch that is pushed together with the ledger, or not at all.
  struct Branch {
    let commit: String
    let name: String
  }

  let url: String
  private let git: Git
  /// How long one conversation may take, in milliseconds.
  private let deadline: Int

  /// Finds a remote by its name, and makes sure that it is one place.
  init(named name: String, git: Git, deadline: Int = 20_000) throws {
    guard GitRemote.isName(name) else {
      throw Failure(
        code: "remote", "'\(name)' is no name of a remote",
        hint: "'git remote' lists the remotes of this repository")
    }
    let said: Bytes
    do throws(Git.Refusal) {
      said = try git.run(["remote", "get-url", "--push", "--all", name])
    } catch {
      throw Failure(
        code: "remote", "the remote '\(name)' cannot be asked: \(error.message)",
        hint: "'git remote -v' lists the remotes of this repository")
    }
    let urls = said.split(separator: ByteScanner.lineFeed).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard urls.count == 1, let url = urls.first else {
      throw Failure(
        code: "unsupported",
        "the remote '\(name)' pushes to \(urls.count) places, and claims need one",
        hint: "name a remote with one push URL as claims.remote")
    }
    self.init(url: url, git: git, deadline: deadline)
  }

  /// Takes the place that a clone has dealt with before.
  init(url: String, git: Git, deadline: Int = 20_000) {
    self.url = url
    self.git = git
    self.deadline = deadline
  }

  /// Reads the value from the remote; nil where it gave no answer, with what git said.
  func read() throws(Failure) -> Result<Value, RemoteSilence> {
    let fetched = try attempt(
      [
        "fetch", "--quiet", "--prune", "--no-tags", "--no-write-fetch-head",
        "--no-recurse-submodules", "--no-auto-maintenance", "--refmap=", "--", url,
        "+\(GitRemote.ref)*:\(GitRemote.seen)*",
      ])
    guard fetched.succeeded else { return .failure(RemoteSilence(fetched)) }
    let said = try attempt(
      ["cat-file", "--batch"], input: Bytes("\(GitRemote.seen)\n"))
    guard said.succeeded else { throw GitRemote.failure(said) }
    return .success(try GitRemote.value(in: said.output))
  }

  /// Makes a commit that holds a ledger and follows another.
  func commit(_ message: Bytes, after parent: String?, at moment: Moment) throws(Failure) -> String
  {
    var words = ["commit-tree", "--no-gpg-sign"]
    if let parent { words += ["-p", parent] }
    words.append(try emptyTree(like: parent))
    let date = "@\(moment.wall / 1000) +0000"
    let said = try attempt(
      words,
      environment: [
        "GIT_AUTHOR_NAME": "wp", "GIT_AUTHOR_EMAIL": "wp@localhost", "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_NAME": "wp", "GIT_COMMITTER_EMAIL": "wp@localhost",
        "GIT_COMMITTER_DATE": date,
      ], input: message)
    guard said.succeeded else { throw GitRemote.failure(said) }
    return String(decoding: said.output.prefix { $0 != ByteScanner.lineFeed }, as: UTF8.self)
  }

  /// Replaces the value on the remote, if it is the expected one, together with a branch if one is given.
  func push(
    _ commit: String, expecting expected: String?, with branch: Branch? = nil
  ) throws(Failure) -> PushEnd {
    var words = [
      "push", "--porcelain", "--no-verify", "--no-signed", "--recurse-submodules=no",
      "--force-with-lease=\(GitRemote.ref):\(expected ?? "")",
    ]
    if branch != nil { words.append("--atomic") }
    words += ["--", url, "\(commit):\(GitRemote.ref)"]
    if let branch { words.append("\(branch.commit):refs/heads/\(branch.name)") }
    let outcome = try attempt(words)
    if branch != nil, outcome.saysNotAtomic { return .notAtomic }
    if outcome.saysUnreached { return .unreached(RemoteSilence(outcome)) }
    return PushReport.end(of: outcome, refs: branch == nil ? 1 : 2)
  }

  /// Whether a commit is among those that another has behind it, as far as this clone has them.
  func isBehind(_ commit: String, _ later: String) throws(Failure) -> Bool {
    try attempt(["merge-base", "--is-ancestor", commit, later]).succeeded
  }

  private func attempt(
    _ words: [String], environment: [String: String] = [:], input: Bytes = []
  ) throws(Failure) -> Processes.Outcome {
    do throws(Git.Refusal) {
      return try git.attempt(
        words, options: GitRemote.options, environment: environment, input: input,
        milliseconds: deadline)
    } catch {
      throw Failure(error)
    }
  }

  // What a repository may set to make git do more than it is asked for, or ask somebody.
  private static let options = [
    "push.gpgSign=false", "push.pushOption=", "push.followTags=false", "push.negotiate=false",
    "gc.auto=0", "maintenance.auto=false", "fetch.writeCommitGraph=false", "fetch.fsckObjects=true",
    "protocol.ext.allow=never", "core.askPass=", "i18n.commitEncoding=UTF-8",
  ].flatMap { ["-c", $0] }

  // The tree without entries, whose name depends on how a repository names its objects.
  private func emptyTree(like commit: String?) throws(Failure) -> String {
    let sha1 = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    let sha256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
    if let commit { return commit.utf8.count == 64 ? sha256 : sha1 }
    let said = try attempt(["rev-parse", "--show-object-format"])
    return said.output.starts(with: "sha256".utf8) ? sha256 : sha1
  }

  // `<id> commit <size>`, a line end, the commit; or `<name> missing`.
  private static func value(in output: Bytes) throws(Failure) -> Value {
    let line = output.prefix { $0 != ByteScanner.lineFeed }
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 3 else { return Value(commit: nil, message: []) }
    guard words[1].elementsEqual("commit".utf8),
      let size = Int(String(decoding: words[2], as: UTF8.self)),
      output.count > line.count + size
    else {
      throw Failure(
        code: "damaged", "\(ref) of the remote is no commit",
        hint: "somebody else wrote to it; nothing was changed")
    }
    let commit = Bytes(output[(line.count + 1)..<(line.count + 1 + size)])
    let blank = commit.indices.dropLast().first { commit[$0] == 0x0A && commit[$0 + 1] == 0x0A }
    let message = blank.map { Bytes(commit[($0 + 2)...]) } ?? []
    return Value(commit: String(decoding: words[0], as: UTF8.self), message: message)
  }

  private static func failure(_ outcome: Processes.Outcome) -> Failure {
    Failure(code: "git", "git: \(outcome.complaint)")
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") }
  }
}

/// That a remote did not answer, and what git said of it.
struct RemoteSilence: Error, Equatable {
  let words: String

  init(_ outcome: Processes.Outcome) {
    words = outcome.ending == .outOfTime ? "it did not answer in time" : outcome.complaint
  }
}

extension Processes.Outcome {
  // Git has no other way to say it.
  fileprivate var saysNotAtomic: Bool {
    !succeeded && String(decoding: errors, as: UTF8.self).holds("--atomic")
  }

  // Git says so only before it has got the list of refs; whoever hangs up later is called otherwise.
  fileprivate var saysUnreached: Bool {
    guard case .exited = ending, !succeeded, output.isEmpty else { return false }
    let errors = String(decoding: errors, as: UTF8.self)
    return !errors.holds("hung up unexpectedly")
      && ["Could not read from remote repository", "unable to access '", "unable to connect to "]
        .contains { errors.holds($0) }
  }
}
