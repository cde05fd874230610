import Glibc
import WPFuzz
import WPSyntax

/// The grammar that is fuzzed, by `WP_FUZZ_TARGET`; Markdown where it names none.
private let target: FuzzTarget = {
  let name = unsafe getenv("WP_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? "markdown"
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    preconditionFailure("WP_FUZZ_TARGET names no grammar")
  }
  return target
}()

/// What libFuzzer calls with every case: it ends the process where a law is broken.
@_cdecl("LLVMFuzzerTestOneInput")
func tryCase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let buffer = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  if let violation = unsafe target.violation(in: buffer.span) {
    preconditionFailure("\(target.name): \(violation)")
  }
  return 0
}
