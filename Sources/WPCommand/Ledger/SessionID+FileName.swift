import WPCore
import WPHost
import WPSyntax

extension SessionID {
  /// What its files are called before their endings: the name itself where every disk takes it, else its digest.
  var fileName: RawPath {
    let name = RawPath(text.utf8)
    let isPlain = 1...64 ~= name.count && name.allSatisfy(SessionID.isPlain)
    let isTaken = text == "." || text == ".." || StagedFile.isStaged(name)
    return isPlain && !isTaken ? name : RawPath(SHA256.hex(name).utf8)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
