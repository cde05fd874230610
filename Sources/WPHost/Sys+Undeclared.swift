#if canImport(Glibc)
  import Glibc

  // The C library has these, but what the compiler knows of it has not. They take and give plain words, which are
  // passed alike in both languages.
  @_silgen_name("renameat2")
  private func renameat2(
    _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32,
    _ new: UnsafePointer<CChar>, _ flags: UInt32
  ) -> Int32
  @_silgen_name("flistxattr")
  private func flistxattr(_ file: Int32, _ names: UnsafeMutableRawPointer?, _ size: Int) -> Int
  @_silgen_name("fgetxattr")
  private func fgetxattr(
    _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int
  @_silgen_name("fsetxattr")
  private func fsetxattr(
    _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int,
    _ flags: Int32
  ) -> Int32
  @_silgen_name("mallopt")
  private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32
#elseif canImport(Darwin)
  import Darwin
#endif

extension Sys {
  /// Has the allocator ask the system for memory in large pieces, before several threads ask for much of it.
  ///
  /// By default a thread has its memory extended some pages at a time. Each extension locks the map of the whole process,
  /// on which the page faults of the other threads wait.
  static func takeMemoryInLargePieces() {
    #if canImport(Glibc)
      let topPad: Int32 = -2
      _ = mallopt(topPad, 16 * 1024 * 1024)
    #endif
  }

  /// What renaming does where the new name exists.
  enum Renaming {
    /// It fails.
    case keeping
    /// The two files change names.
    case exchanging

    fileprivate var flag: UInt32 {
      #if canImport(Glibc)
        self == .keeping ? 1 : 2
      #else
        UInt32(self == .keeping ? RENAME_EXCL : RENAME_SWAP)
      #endif
    }
  }

  /// Renames inside a folder, not replacing anything.
  func rename(
    _ renaming: Renaming, _ folder: Descriptor, _ old: UnsafePointer<CChar>,
    _ new: UnsafePointer<CChar>
  ) -> Int32 {
    #if canImport(Glibc)
      unsafe renameat2(folder, old, folder, new, renaming.flag)
    #else
      unsafe renameatx_np(folder, old, folder, new, renaming.flag)
    #endif
  }

  /// Copies what a file carries beside its bytes: access lists, labels, tags.
  ///
  /// What the system keeps to itself stays behind.
  func copyAttributes(from old: Descriptor, to new: Descriptor) throws(Failure) {
    try check(.copyAttributes)
    #if canImport(Glibc)
      // A name has at most 255 bytes and a value at most 65,536; the list of all names, too.
      let limit = 65_536
      unsafe withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { names in
        guard let list = names.baseAddress else { return }
        let end = unsafe flistxattr(old, list, limit)
        guard end > 0 else { return }
        unsafe withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { value in
          var start = 0
          while start < end {
            let name = unsafe (list + start).assumingMemoryBound(to: CChar.self)
            let size = unsafe fgetxattr(old, name, value.baseAddress, limit)
            if size >= 0 { _ = unsafe fsetxattr(new, name, value.baseAddress, size, 0) }
            start += unsafe strlen(name) + 1
          }
        }
      }
    #else
      _ = unsafe fcopyfile(old, new, nil, copyfile_flags_t(COPYFILE_XATTR | COPYFILE_ACL))
    #endif
  }
}
