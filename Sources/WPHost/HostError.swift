/// The world refused: which operation, on what, and why.
///
/// The only error of this target. The path is bytes, because file names are.
package struct HostError: Error, Sendable, Equatable {
  /// Why the world refused, as far as anybody decides by it; the rest keeps the system's number.
  package enum Reason: Sendable, Hashable {
    case notFound, exists, notPermitted, notDirectory, isDirectory, notEmpty, nameTooLong
    case readOnlyFileSystem, noSpace, quotaExceeded, fileTooLarge, tooManyOpenFiles, outOfMemory
    case inputOutput, crossDevice, busy, wouldBlock, interrupted, invalid, badDescriptor, brokenPipe
    case notExecutable
    /// Links that lead to each other.
    case linkLoop
    /// A pipe, a socket, a device or a folder where a file was wanted.
    case notRegularFile
    /// More bytes than anybody meant to have in a document.
    case tooLarge
    /// A link out of the root; the payload says where to.
    case leadsOutside(RawPath)
    /// A file nobody may write to.
    case readOnly
    /// A file with a second name, which replacing it would cut off.
    case hardLinked
    /// A file that is no longer what was read.
    case changedUnderneath
    /// Another process holds the lock; the payload is its number, where the system tells.
    case locked(by: Int32?)
    /// The file system does not know such a call.
    case unsupported
    /// The change is in place, but a power cut may undo it.
    case notDurable
    /// Any other number of the system.
    case other(Int32)
  }

  /// What was tried, as a verb: `open`, `read`, `rename`.
  package let operation: String
  /// On what it was tried.
  package let path: RawPath
  /// Why it did not work.
  package let reason: Reason

  package init(_ operation: String, _ path: RawPath, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

extension HostError.Reason {
  /// Whether it tells something of what stands at the path; else the machine failed, and nothing is known of that.
  package var isOfThePlace: Bool {
    switch self {
    case .notFound, .exists, .notPermitted, .notDirectory, .isDirectory, .notEmpty, .nameTooLong,
      .invalid, .linkLoop, .notRegularFile, .tooLarge, .leadsOutside, .readOnly, .hardLinked:
      true
    default: false
    }
  }

  /// The reason in words; where a link leads is left to whoever can show a path safely.
  package var words: String {
    switch self {
    case .notFound: "no such file or folder"
    case .exists: "it exists already"
    case .notPermitted: "permission denied"
    case .notDirectory: "not a folder"
    case .isDirectory: "it is a folder"
    case .notEmpty: "the folder is not empty"
    case .nameTooLong: "the name is too long"
    case .readOnlyFileSystem: "the file system is read-only"
    case .noSpace: "no space left on the disk"
    case .quotaExceeded: "the disk quota is used up"
    case .fileTooLarge: "the file would exceed the size limit"
    case .tooManyOpenFiles: "too many open files"
    case .outOfMemory: "out of memory"
    case .inputOutput: "input/output error"
    case .crossDevice: "it lies on another file system"
    case .busy: "it is in use"
    case .wouldBlock: "it is not ready"
    case .interrupted: "interrupted"
    case .invalid: "the system does not accept the name"
    case .badDescriptor: "it is closed"
    case .brokenPipe: "nobody reads it any more"
    case .notExecutable: "it is not a program"
    case .linkLoop: "symbolic links lead in a circle"
    case .notRegularFile: "not a regular file"
    case .tooLarge: "larger than 256 MB"
    case .leadsOutside: "a symbolic link leads out of the root"
    case .readOnly: "the file is read-only"
    case .hardLinked: "the file has several hard links"
    case .changedUnderneath: "it was changed underneath by another program"
    case .locked(nil): "another wp is writing"
    case .locked(let process?): "another wp is writing (process \(process))"
    case .unsupported: "the file system does not support it"
    case .notDurable: "it is written, but may not survive a power cut"
    case .other(let number): "system error \(number)"
    }
  }
}
