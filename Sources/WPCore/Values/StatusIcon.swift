/// A picture that people put in front of a status.
package enum StatusIcon: UInt8, Sendable, CaseIterable {
  case complete, notStarted, ready, inProgress, blocked, cancelled, partial

  /// Reads a scalar; a variation selector behind it is not part of the picture.
  package init?(scalar: UInt32) {
    switch scalar {
    case 0x2705, 0x2714, 0x2611: self = .complete  // ✅ ✔ ☑
    case 0x2B1A, 0x2B1C, 0x2610, 0x23F3, 0x1F51C: self = .notStarted  // ⬚ ⬜ ☐ ⏳ 🔜
    case 0x1F4CB: self = .ready  // 📋
    case 0x25D0, 0x1F7E1, 0x1F504, 0x1F6A7: self = .inProgress  // ◐ 🟡 🔄 🚧
    case 0x274C, 0x26D4, 0x1F6AB, 0x23F8: self = .blocked  // ❌ ⛔ 🚫 ⏸
    case 0x2298, 0x23ED: self = .cancelled  // ⊘ ⏭
    case 0x26A0: self = .partial  // ⚠
    default: return nil
    }
  }

  /// The class of a status that has nothing but this picture.
  package var `class`: Status.Class {
    switch self {
    case .complete: .complete
    case .notStarted: .notStarted
    case .ready: .ready
    case .inProgress, .partial: .inProgress
    case .blocked: .blocked
    case .cancelled: .cancelled
    }
  }
}
