import WPCore
import WPHost

extension Moment {
  /// Now by a clock, or what somebody gave instead.
  init(_ clock: Clock) {
    let wall = clock.now().milliseconds
    guard !clock.isGiven else {
      self.init(given: wall)
      return
    }
    let boot = clock.boot()
    self.init(wall: wall, boot: Boot(id: boot.boot, milliseconds: boot.milliseconds))
  }
}

extension UnixTime {
  /// Whole milliseconds since the start of 1970, or the nearest number there is.
  var milliseconds: Int {
    let (whole, overflows) = Int(clamping: seconds).multipliedReportingOverflow(by: 1_000)
    guard !overflows else { return seconds < 0 ? .min : .max }
    return whole.addingReportingOverflow(Int(nanoseconds / 1_000_000)).partialValue
  }
}
