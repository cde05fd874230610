package import WPSyntax

/// Where work items lie in a plan, told from paths alone.
package enum WorkItemPlace {
  /// The folder of the work items of a plan.
  package static let folder: FilePath = "work-items"
  /// The document of a work item that people write.
  package static let spec: FilePath = "spec.md"

  /// The folder of a work item, from its plan, where a path from the plan is that of its spec.
  static func item(ofSpec path: FilePath) -> FilePath? {
    let home = path.parent
    return path.name == spec && home.parent == folder ? home : nil
  }

  /// Whether a path from the plan lies in the folder of a work item and is not its spec.
  ///
  /// Records, evidence, results and quarantine have checks of their own; they are no documents of the plan.
  package static func isRecord(_ path: FilePath) -> Bool {
    let bytes = path.bytes.span
    let start = folder.bytes.count + 1
    guard bytes.count > start, ("work-items/" as StaticString).matches(bytes, at: 0) else {
      return false
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
    guard end < bytes.count, WorkItemID.leading(Bytes(path.bytes[start..<end])) != nil else {
      return false
    }
    return FilePath(Bytes(path.bytes[(end + 1)...])) != spec
  }
}
