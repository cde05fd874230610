import WPCore
import WPSyntax

/// When a session was seen for the last time, as it is kept beside its file.
struct LastSeen: Sendable, Equatable {
  let moment: Moment

  init(_ moment: Moment) { self.moment = moment }

  /// Reads what was stored; nil where it is not what this type writes, which means that the session was not seen.
  init?(_ bytes: Bytes) {
    guard let json = try? JSONReader.read(bytes.span), let wall = json["at"]?.int,
      let boot = json["boot"]?.string, let milliseconds = json["boot_ms"]?.int
    else { return nil }
    moment = Moment(wall: wall, boot: Moment.Boot(id: boot, milliseconds: milliseconds))
  }

  /// The bytes to be stored.
  var bytes: Bytes {
    var json = JSONWriter(compact: true)
    json.object { mark in
      mark.member("at", moment.wall)
      mark.member("boot", moment.boot.id)
      mark.member("boot_ms", moment.boot.milliseconds)
    }
    return json.bytes + [ByteScanner.lineFeed]
  }
}

extension Moment {
  /// How long ago another moment was in milliseconds, as far as the clocks tell.
  func silence(since other: Moment) -> Int {
    sinceBoot(of: other.boot) ?? max(0, wall.subtractingReportingOverflow(other.wall).partialValue)
  }
}
