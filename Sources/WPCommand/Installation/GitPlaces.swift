import WPHost
import WPSyntax

/// What git says about a repository that hooks are put into.
struct GitPlaces {
  /// The top of the work tree, absolute, without links.
  let top: RawPath
  /// The folder git looks for hooks in, absolute; it need not exist.
  let hooks: RawPath
  /// Whether the hooks belong to this repository alone.
  let ownsHooks: Bool
  private let git: Git

  init(root: RawPath, _ host: Host) throws {
    func ask(_ git: Git, _ words: String...) throws -> RawPath {
      do throws(Git.Refusal) {
        return RawPath(try git.ask(words).prefix { $0 != ByteScanner.lineFeed })
      } catch {
        throw Failure(
          code: "no_repository", "\(error.command): \(error.message)",
          hint: "hooks belong to a repository of git; 'git init' makes one")
      }
    }
    let files = host.files
    let here = Git(processes: host.processes, directory: root)
    let top = try files.resolve(try ask(here, "rev-parse", "--show-toplevel"))
    // Paths of the configuration start from the top.
    let git = Git(processes: host.processes, directory: top)
    func absolute(_ path: RawPath) -> RawPath { path.isAbsolute ? path : top.joined(path) }
    let common = try files.resolve(absolute(try ask(git, "rev-parse", "--git-common-dir")))
    let named = absolute(try ask(git, "rev-parse", "--git-path", "hooks"))
    // A folder that is not there yet is found by the one it will be in.
    let hooks =
      try files.kind(named) == nil
      ? try files.resolve(named.folder).joined(named.lastComponent) : try files.resolve(named)
    ownsHooks = top.holds(hooks) || common.holds(hooks)
    self.top = top
    self.hooks = hooks
    self.git = git
  }

  /// The value of a key of the configuration; nil where it is not set.
  func configured(_ key: String) -> String? {
    guard let value = try? git.ask(["config", "--get", key]) else { return nil }
    return String(decoding: value.prefix { $0 != ByteScanner.lineFeed }, as: UTF8.self)
  }

  /// Sets a key of the configuration of this repository.
  func configure(_ key: String, _ value: String) throws {
    try change(["config", "--local", key, value])
  }

  /// Removes a section of the configuration of this repository, where it is.
  func removeSection(_ name: String) throws {
    do {
      try change(["config", "--local", "--remove-section", name])
    } catch let failure as Failure where failure.message.holds("no such section") {}
  }

  private func change(_ words: [String]) throws {
    do throws(Git.Refusal) {
      _ = try git.ask(words)
    } catch {
      throw Failure(
        code: "git", "\(error.command): \(error.message)",
        hint: "the configuration of git is as it was; when git can change it, run this again")
    }
  }
}
