import WPCore
import WPHost
import WPSyntax

/// Where the record of a change stands while it is being made, so that the next command finds it.
struct StoredRecord {
  private let files: Files
  private let root: RawPath
  private let base: RawPath
  private let path: RawPath

  /// Work trees share a folder, so each root has a name of its own in it.
  init(root: RawPath, in live: LiveFolder, _ files: Files) {
    self.files = files
    self.root = root
    base = live.base
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in root { mark = (mark ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    path = live.path.joined(RawPath("change-\(String(mark, radix: 16))".utf8))
  }

  /// The absolute path.
  var place: RawPath { base.joined(path) }

  /// Whether a command is making a change, or died over one.
  var exists: Bool { (try? files.kind(place)) == .file }

  /// What was being made; nil where nothing was, or where the record is that of another root.
  func read() throws(HostError) -> ChangeRecord? {
    guard exists, let record = ChangeRecord(try files.read(place)) else { return nil }
    return record.root.bytes == root ? record : nil
  }

  /// Keeps a record, before anything of the change is made.
  func write(_ record: ChangeRecord, under lock: borrowing FolderLock) throws(HostError) {
    let folder = try files.writable(base)
    try folder.place(path).stage(.content(record.bytes)).commit(under: lock)
    folder.sweep(path.folder, under: lock)
  }

  /// Forgets the record, where there is one.
  func remove(under lock: borrowing FolderLock) throws(HostError) {
    guard exists else { return }
    try files.writable(base).place(path).stage(.removal).commit(under: lock)
  }
}
