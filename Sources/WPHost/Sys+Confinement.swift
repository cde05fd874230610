#if canImport(Glibc)
  import Glibc

  // The C library has no names for the calls of Landlock, and functions that take any number of words cannot be
  // imported. Whole words are passed alike either way on all systems this is built for.
  @_silgen_name("syscall")
  private func syscall(
    _ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int
  ) -> Int
  @_silgen_name("prctl")
  private func prctl(
    _ option: Int32, _ first: UInt, _ second: UInt, _ third: UInt, _ fourth: UInt
  ) -> Int32
#endif

/// What Linux calls Landlock: a thread gives up rights, and with it all that it starts.
extension Sys {
  /// The version of Landlock that the kernel speaks; 0 where it has none or it is switched off.
  static var confinementVersion: Int {
    #if canImport(Glibc)
      max(0, syscall(Landlock.createRuleset, 0, 0, 1, 0))
    #else
      0
    #endif
  }

  /// Takes from this thread the right to change anything but some folders and files.
  func confine(_ confinement: Confinement) throws(Failure) {
    #if canImport(Glibc)
      let rights = Rights.handled(in: Sys.confinementVersion)
      guard rights != 0 else { throw Failure(.unsupported) }
      var handled = rights
      let made = unsafe withUnsafePointer(to: &handled) { pointer in
        syscall(
          Landlock.createRuleset, Int(bitPattern: pointer), MemoryLayout<UInt64>.size, 0, 0)
      }
      guard made >= 0 else { throw Failure.last }
      let ruleset = Descriptor(made)
      defer { try? close(ruleset) }
      for path in confinement.writable { try allow(rights, below: path, in: ruleset) }
      // Without it nobody but root may give up rights: a program that gains some must not be bound by ours.
      guard prctl(Option.noNewPrivileges, 1, 0, 0, 0) == 0,
        syscall(Landlock.restrictSelf, Int(ruleset), 0, 0, 0) == 0
      else { throw Failure.last }
    #else
      throw Failure(.unsupported)
    #endif
  }

  #if canImport(Glibc)
    private func allow(
      _ rights: UInt64, below path: RawPath, in ruleset: Descriptor
    ) throws(Failure) {
      let place = unsafe Sys.withPath(path) {
        unsafe openat(Sys.workingFolder, $0, Landlock.openPlace | O_CLOEXEC, 0)
      }
      if place < 0 {
        let failure = Failure.last
        if failure.reason == .notFound { return }
        throw failure
      }
      defer { try? close(place) }
      let isFolder = try status(place).kind == .directory
      // The kernel wants both packed, and in this order they are.
      var rule = (isFolder ? rights : rights & Rights.ofFiles, place)
      let added = unsafe withUnsafePointer(to: &rule) { pointer in
        syscall(
          Landlock.addRule, Int(ruleset), Landlock.pathBeneath, Int(bitPattern: pointer), 0)
      }
      guard added == 0 else { throw Failure.last }
    }

    private enum Rights {
      private static let writeFile: UInt64 = 1 << 1
      /// Removing folders and files, and making them and what else has a name.
      private static let changeFolder: UInt64 = 0x1FF << 4
      private static let refer: UInt64 = 1 << 13
      private static let truncate: UInt64 = 1 << 14

      static let ofFiles = writeFile | truncate

      static func handled(in version: Int) -> UInt64 {
        guard version > 0 else { return 0 }
        return writeFile | changeFolder | (version > 1 ? refer : 0) | (version > 2 ? truncate : 0)
      }
    }

    private enum Landlock {
      /// `O_PATH`: a place that need be neither readable nor writable.
      static let openPlace: Int32 = 0x20_0000
      static let createRuleset = 444
      static let addRule = 445
      static let restrictSelf = 446
      /// The kind of rule that is about a folder or a file.
      static let pathBeneath = 1
    }

    private enum Option {
      static let noNewPrivileges: Int32 = 38
    }
  #endif
}
