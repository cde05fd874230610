#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension HostError.Reason {
  /// Names an error number of the system.
  init(number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EEXIST: .exists
      case EACCES, EPERM: .notPermitted
      case ENOTDIR: .notDirectory
      case EISDIR: .isDirectory
      case ENOTEMPTY: .notEmpty
      case ENAMETOOLONG: .nameTooLong
      case EROFS: .readOnlyFileSystem
      case ENOSPC: .noSpace
      case EDQUOT: .quotaExceeded
      case EFBIG: .fileTooLarge
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ENOMEM: .outOfMemory
      case EIO: .inputOutput
      case EXDEV: .crossDevice
      case EBUSY, ETXTBSY: .busy
      case EAGAIN: .wouldBlock
      case EINTR: .interrupted
      case EINVAL: .invalid
      case EBADF: .badDescriptor
      case EPIPE: .brokenPipe
      case ENOEXEC: .notExecutable
      case ELOOP: .linkLoop
      // A socket cannot be opened, nor can a device nobody serves.
      case ENXIO, ENODEV: .notRegularFile
      case EOPNOTSUPP, ENOSYS, ENOLCK: .unsupported
      default: .other(number)
      }
  }
}
