import WPHost

extension Bench {
  /// S1: how fast the declarations of source files are found, by language.
  func symbolRows() throws(Machine.Failure) -> [Row] {
    guard wants("S1") else { return [] }
    var rows: [Row] = []
    for (name, text) in Bench.sources {
      let path = "\(workplace)/\(name)"
      try Machine.write(String(repeating: text, count: 8_000_000 / text.utf8.count), to: path)
      let request = Processes.Request([own, "--child", "symbols", path])
      let speeds = (0..<max(5, rounds / 3)).compactMap { _ -> Double? in
        let outcome = try? Processes.live.run(request)
        return outcome.flatMap {
          Double(String(decoding: $0.output.filter { $0 != 0x0A }, as: UTF8.self))
        }
      }
      let what = "declarations of 8 MB, \(name)"
      guard !speeds.isEmpty, !speeds.contains(0) else {
        rows.append(.skipped("S1", what, because: "the child failed"))
        continue
      }
      let speed = Sample(speeds).median
      rows.append(
        Row(
          name: "S1", what: what, measured: "\(speeds.count) rounds",
          figure: "\(Int(speed / 1e6)) MB/s", budget: "100 MB/s, wanted 200",
          verdict: speed >= 2e8 ? .wanted : speed >= 1e8 ? .enough : .missed))
    }
    return rows
  }

  private static let sources = [
    (
      "store.ts",
      """
      /** Keeps what was said, and forgets it when its time is over. */
      export class Store<T extends Entry> {
        private entries = new Map<string, T>()

        async save(entry: T, options: { ttl?: number } = {}): Promise<boolean> {
          const path = `${this.root}/${entry.id.replace(/[/"]/g, '_')}.json`
          if (this.entries.has(path) && options.ttl !== undefined) return false
          this.entries.set(path, { ...entry, until: Date.now() + (options.ttl ?? 1000) / 2 })
          return true
        }
      }


      """
    ),
    (
      "store.swift",
      #"""
      /// Keeps what was said, and forgets it when its time is over.
      struct Store<Entry: Sendable> {
        private var entries: [String: Entry] = [:]

        mutating func save(_ entry: Entry, named name: String, for seconds: Int = 60) -> Bool {
          guard entries["\(root)/\(name.lowercased()).json"] == nil else { return false }
          entries[name] = entry // until somebody asks
          return seconds > 0
        }
      }


      """#
    ),
    (
      "store.py",
      """
      class Store(Base):
          '''Keeps what was said, and forgets it when its time is over.'''

          @classmethod
          def save(cls, entry: Entry, *, ttl: float = 60.0) -> bool:
              path = os.path.join(cls.root, f"{entry.id}.json")  # one file each
              if path in cls.entries and entry.until > time.time():
                  return False
              cls.entries[path] = {"entry": entry, "until": [time.time() + ttl]}
              return True


      """
    ),
  ]
}
