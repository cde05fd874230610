import WPCore
import WPHost
import WPSyntax

extension GitDirectory {
  /// What is checked out.
  struct Head: Equatable {
    let commit: String
    /// Without `refs/heads/`; nil where no branch is.
    let branch: String?
  }

  /// Reads what is checked out from the files in which git usually keeps it, which is much faster than to ask git; nil
  /// where it is kept in another way, or nothing is checked out yet.
  func head(_ files: Files) -> Head? {
    guard (try? files.isUsualRepository(shared)) == true,
      let line = try? files.line(of: own.joined(RawPath("HEAD".utf8)))
    else { return nil }
    if let commit = GitDirectory.commit(line) { return Head(commit: commit, branch: nil) }
    let start = "ref: refs/heads/"
    guard let text = String(validating: line, as: UTF8.self), text.hasPrefix(start) else {
      return nil
    }
    let branch = String(text.dropFirst(start.utf8.count))
    guard !branch.isEmpty, !branch.split(separator: "/").contains(".."),
      let commit = try? commit(of: RawPath("refs/heads/\(branch)".utf8), files)
    else { return nil }
    return Head(commit: commit, branch: branch)
  }

  /// The commit of a ref: a file of its own, else a line of the file of all that rest.
  private func commit(of ref: RawPath, _ files: Files) throws(HostError) -> String? {
    if let line = try files.line(of: shared.joined(ref)) { return GitDirectory.commit(line) }
    let packed = shared.joined(RawPath("packed-refs".utf8))
    guard try files.kind(packed) == .file else { return nil }
    for line in try files.read(packed).split(separator: ByteScanner.lineFeed) {
      guard let space = line.firstIndex(of: 0x20), line[(space + 1)...] == ref[...] else {
        continue
      }
      return GitDirectory.commit(RawPath(line[..<space]))
    }
    return nil
  }

  /// The name of a commit, of either kind; nil where something else is written.
  private static func commit(_ bytes: RawPath) -> String? {
    let isName = bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard isName, bytes.count == 40 || bytes.count == 64 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Files {
  /// Whether the settings of a repository say nothing by which refs would be kept elsewhere, or the work tree be
  /// another one than the folder above.
  fileprivate func isUsualRepository(_ shared: RawPath) throws(HostError) -> Bool {
    let path = shared.joined(RawPath("config".utf8))
    guard try kind(path) == .file else { return false }
    for line in try read(path).split(separator: ByteScanner.lineFeed) {
      let text = line.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      // A setting may stand behind the name of its section.
      let setting =
        text.first == UInt8(ascii: "[") ? text.drop { $0 != 0x5D }.dropFirst() : text[...]
      let isUsual =
        switch true {
        case setting.starts(with: "bare".utf8): setting.elementsEqual("bare=false".utf8)
        case setting.starts(with: "repositoryformatversion".utf8):
          setting.elementsEqual("repositoryformatversion=0".utf8)
        default: !setting.starts(with: "worktree".utf8)
        }
      guard isUsual else { return false }
    }
    return true
  }
}
