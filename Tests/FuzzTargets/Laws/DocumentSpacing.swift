import WPCore
import WPSyntax

/// Documents as `wp fmt` leaves them.
enum DocumentSpacing {
  static func of(_ bytes: Bytes) -> Bytes { DocumentFormat.edits(for: bytes).apply(to: bytes) }
}
