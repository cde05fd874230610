/// The two streams a program talks on, and who listens.
package struct Console: Sendable {
  /// A stream of the program.
  package enum Stream: Sendable, Hashable {
    /// The answer.
    case output
    /// The rest.
    case error
  }

  /// Writes all bytes to a stream.
  package var write: @Sendable (ContiguousArray<UInt8>, Stream) throws(HostError) -> Void
  /// Reads standard input to its end.
  package var readInput: @Sendable () throws(HostError) -> ContiguousArray<UInt8>
  /// Whether a person looks at a stream.
  package var isTerminal: @Sendable (Stream) -> Bool
  /// The columns of the terminal behind standard output, where there is one that tells.
  package var columns: @Sendable () -> Int?
  /// Waits some milliseconds, or until nobody reads standard output any more; tells whether somebody still does.
  package var listens: @Sendable (Int) -> Bool
  /// What those who wait at the terminal are told.
  package let progress = Progress()

  package init(
    write: @escaping @Sendable (ContiguousArray<UInt8>, Stream) throws(HostError) -> Void,
    readInput: @escaping @Sendable () throws(HostError) -> ContiguousArray<UInt8>,
    isTerminal: @escaping @Sendable (Stream) -> Bool,
    columns: @escaping @Sendable () -> Int?,
    listens: @escaping @Sendable (Int) -> Bool
  ) {
    self.write = write
    self.readInput = readInput
    self.isTerminal = isTerminal
    self.columns = columns
    self.listens = listens
  }

  /// The streams this process was started with.
  package static func live(_ sys: Sys = Sys()) -> Console {
    Console(
      write: { (bytes, stream) throws(HostError) in
        try HostError.naming("write", stream.name) { () throws(Sys.Failure) in
          try sys.writeAll(stream.descriptor, bytes)
        }
      },
      readInput: { () throws(HostError) in
        try HostError.naming("read", RawPath("standard input".utf8)) { () throws(Sys.Failure) in
          try sys.readStream(Sys.standardInput, limit: Files.sizeLimit)
        }
      },
      isTerminal: { Sys.isTerminal($0.descriptor) },
      columns: { Sys.columns(Stream.output.descriptor) },
      listens: { !Sys.hangsUp(Stream.output.descriptor, within: $0) }
    )
  }
}

extension Console.Stream {
  fileprivate var descriptor: Sys.Descriptor {
    switch self {
    case .output: Sys.standardOutput
    case .error: Sys.standardError
    }
  }

  fileprivate var name: RawPath {
    switch self {
    case .output: RawPath("standard output".utf8)
    case .error: RawPath("standard error".utf8)
    }
  }
}
