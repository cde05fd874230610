import WPHost

/// Makes attempts for those who cannot fail; the first failure of the machine is kept until they are done.
final class Attempts {
  private var failure: HostError?

  /// What an attempt gives; nil where it fails.
  func value<Value>(_ body: () throws(HostError) -> Value?) -> Value? {
    do throws(HostError) {
      return try HostError.skippingPlaces(body)
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  /// Throws what was kept.
  func settle() throws(HostError) {
    if let failure { throw failure }
  }
}

extension HostError {
  /// What an attempt gives; nil where what stands at the place is in its way, and not the machine.
  static func skippingPlaces<Value>(
    _ body: () throws(HostError) -> Value?
  ) throws(HostError) -> Value? {
    do throws(HostError) {
      return try body()
    } catch  where error.reason.isOfThePlace {
      return nil
    }
  }
}
