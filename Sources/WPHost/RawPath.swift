/// A path or a name as the system spells it: any bytes but NUL.
///
/// The floor below knows nothing of documents, so this is the plain array and not a type of its own.
package typealias RawPath = ContiguousArray<UInt8>

extension RawPath {
  /// The separator of two components.
  package static let separator = UInt8(ascii: "/")

  /// The path with one more component behind it.
  package func joined(_ name: RawPath) -> RawPath {
    if isEmpty { return name }
    var joined = self
    joined.reserveCapacity(count + 1 + name.count)
    if last != RawPath.separator { joined.append(RawPath.separator) }
    joined.append(contentsOf: name)
    return joined
  }

  /// What stands before the last component: `/` above `/a`, `.` above `a`.
  package var folder: RawPath {
    guard let slash = lastIndex(of: RawPath.separator) else { return [UInt8(ascii: ".")] }
    return slash == 0 ? [RawPath.separator] : RawPath(self[..<slash])
  }

  /// What stands behind the last separator.
  package var lastComponent: RawPath {
    guard let slash = lastIndex(of: RawPath.separator) else { return self }
    return RawPath(self[(slash + 1)...])
  }

  /// The same place from the top of the file system, without `.` and `..`; links are not followed.
  ///
  /// `a/../b` is taken for `b`, as shells and git take it, also where `a` is a link.
  package func absolute(from folder: RawPath) -> RawPath {
    var path: RawPath = [RawPath.separator]
    for part in (isAbsolute ? self : folder.joined(self)).split(separator: RawPath.separator) {
      if part.elementsEqual("..".utf8) {
        path = path.folder
      } else if !part.elementsEqual(".".utf8) {
        path = path.joined(RawPath(part))
      }
    }
    return path
  }

  /// Whether it starts at the top of the file system.
  package var isAbsolute: Bool { first == RawPath.separator }

  /// Tells whether another path is this folder or lies below it; both without links and dots.
  package func holds(_ other: RawPath) -> Bool {
    guard other.starts(with: self) else { return false }
    return other.count == count || last == RawPath.separator || other[count] == RawPath.separator
  }

  /// Tells whether it stands before another in the order of bytes.
  package func precedes(_ other: RawPath) -> Bool {
    let mine = span
    let others = other.span
    let shared = Swift.min(mine.count, others.count)
    for index in 0..<shared where mine[index] != others[index] {
      return mine[index] < others[index]
    }
    return mine.count < others.count
  }
}
