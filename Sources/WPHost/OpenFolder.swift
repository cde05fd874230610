/// A descriptor of a folder, closed when nobody holds it any more.
///
/// What happens in the folder happens there, whatever somebody does to the path meanwhile.
final class OpenFolder: Sendable {
  let descriptor: Sys.Descriptor
  let sys: Sys

  init(_ descriptor: Sys.Descriptor, _ sys: Sys) {
    self.descriptor = descriptor
    self.sys = sys
  }

  deinit { try? sys.close(descriptor) }

  /// Opens a folder in this one; a link is refused.
  func open(_ name: RawPath) throws(Sys.Failure) -> OpenFolder {
    OpenFolder(try sys.open(name, at: descriptor, .folderListed), sys)
  }

  /// Makes a folder in this one; false where something of the name is there.
  func make(_ name: RawPath) throws(Sys.Failure) -> Bool {
    do throws(Sys.Failure) {
      try sys.makeFolder(name, at: descriptor)
      return true
    } catch {
      if error.reason == .exists { return false }
      throw error
    }
  }

  /// What stands under a name: its bytes, and what is known of it beside them; nil where nothing does.
  func look(at name: RawPath) throws(Sys.Failure) -> SeenFile? {
    let file: Sys.Descriptor
    do throws(Sys.Failure) {
      file = try sys.open(name, at: descriptor, .readListed)
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
    // Nothing was written, so how closing ends tells nothing.
    defer { try? sys.close(file) }
    let status = try sys.status(file)
    guard status.kind == .file else { throw Sys.Failure(.notRegularFile) }
    return SeenFile(bytes: try sys.readAll(file, limit: Files.sizeLimit), status: status)
  }

  /// Writes bytes under a name that nobody asks for; what fails leaves nothing behind.
  func stage(
    _ bytes: RawPath, isDurable: Bool,
    prepare: (Sys.Descriptor) throws(Sys.Failure) -> Void = { _ in }
  ) throws(Sys.Failure) -> RawPath {
    let staged = StagedFile.name()
    let file = try sys.open(staged, at: descriptor, .create)
    var isOpen = true
    do throws(Sys.Failure) {
      try prepare(file)
      try sys.writeAll(file, bytes)
      if isDurable { try sys.sync(file) }
      isOpen = false
      try sys.close(file)
    } catch {
      if isOpen { try? sys.close(file) }
      try? sys.unlink(staged, at: descriptor)
      throw error
    }
    return staged
  }

  /// Removes staged files that were written before a second; what cannot be removed stays.
  func sweep(before second: Int64) {
    guard let entries = try? sys.entries(descriptor) else { return }
    for entry in entries where entry.kind == .file && StagedFile.isStaged(entry.name) {
      guard let status = try? sys.status(entry.name, at: descriptor, followingLinks: false),
        status.modified.seconds < second
      else { continue }
      try? sys.unlink(entry.name, at: descriptor)
    }
  }
}

/// A file as it was read.
struct SeenFile: Sendable {
  let bytes: RawPath
  let status: Sys.Status

  /// Refuses a file that must not be changed.
  func check() throws(Sys.Failure) {
    guard status.links <= 1 else { throw Sys.Failure(.hardLinked) }
    // Another program put a file in its place between opening and asking.
    guard status.links == 1 else { throw Sys.Failure(.changedUnderneath) }
    guard status.mode & 0o222 != 0 else { throw Sys.Failure(.readOnly) }
  }

  /// Whether a later look found the same; the bytes themselves are compared, which no clock and no hash can fool.
  func isSame(as later: SeenFile?) -> Bool {
    guard let later else { return false }
    return bytes == later.bytes && status.mode == later.status.mode
      && status.links == later.status.links
  }
}
