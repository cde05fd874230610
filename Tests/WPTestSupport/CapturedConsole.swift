import Synchronization
package import WPHost

/// Streams that are kept instead of shown.
package final class CapturedConsole: Sendable {
  private let kept = Mutex<[Console.Stream: ContiguousArray<UInt8>]>([:])

  package init() {}

  /// What was written to a stream, as text.
  package func text(_ stream: Console.Stream) -> String {
    String(decoding: kept.withLock { $0[stream, default: []] }, as: UTF8.self)
  }

  /// The streams as the capability a host has.
  package func console(
    input: String = "", isTerminal: Bool = false, columns: Int? = nil,
    listens: @escaping @Sendable () -> Bool = { false }
  ) -> Console {
    Console(
      write: { (bytes, stream) throws(HostError) in
        self.kept.withLock { $0[stream, default: []] += bytes }
      },
      readInput: { () throws(HostError) in ContiguousArray(input.utf8) },
      isTerminal: { _ in isTerminal },
      columns: { columns },
      listens: { _ in listens() })
  }
}
