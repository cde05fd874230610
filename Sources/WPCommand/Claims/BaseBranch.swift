import WPCore
import WPSyntax

/// The branch where finished work lands, here and at the origin.
struct BaseBranch: Sendable, Equatable {
  /// The name without what stands before it in git.
  let name: String
  /// The references there are for it, in full.
  let references: [String]

  /// Finds the configured one, else the origin's, else `main`, else `master`; nil where there is none of them.
  static func find(configured: String?, _ position: GitPosition) throws(Failure) -> BaseBranch? {
    let listed: Bytes
    do throws(Git.Refusal) {
      listed = try position.git.run([
        "for-each-ref", "--format=%(refname) %(symref)", "refs/heads/", "refs/remotes/origin/",
      ])
    } catch {
      throw Failure(error)
    }
    var known: Set<String> = []
    var originHead: String?
    for line in listed.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard let name = words.first else { continue }
      known.insert(name)
      if name == origin + "HEAD", words.count > 1, words[1].hasPrefix(origin) {
        originHead = String(words[1].dropFirst(origin.utf8.count))
      }
    }
    let usual = ["main", "master"].first {
      known.contains(heads + $0) || known.contains(origin + $0)
    }
    guard let name = configured ?? originHead ?? usual else { return nil }
    let references = [origin + name, heads + name].filter(known.contains)
    return references.isEmpty ? nil : BaseBranch(name: name, references: references)
  }

  private static let heads = "refs/heads/"
  private static let origin = "refs/remotes/origin/"

  /// The references that are not the branch somebody stands on.
  func references(besides branch: String?) -> [String] {
    references.filter { $0 != BaseBranch.heads + (branch ?? "") }
  }
}
