import Testing
import WPTestSupport

@testable import WPCore

@Suite struct `The occasions of a check` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `are given wherever it finds anything`(seed: UInt64) {
    for part in 0..<25 as Range<UInt64> {
      for plan in SplicedExamples.plans(seed: seed &* 25 &+ part) {
        let given = Occasion(plan)
        for check in Check.ofPlans where check.occasions.isDisjoint(with: given) {
          let found = check.run(on: plan, behind: [])
          #expect(found.isEmpty, "\(check.rule) in part \(part)")
        }
      }
    }
  }

  @Test func `are rare in a plan without faults`() {
    let text = """
      -- 2026-01-05-caching/README.md --
      # Caching

      **Status:** Planning

      [The store](03-store-plan.md)
      -- 2026-01-05-caching/03-store-plan.md --
      # Phase 3: Store

      **Status:** Ready for Implementation
      **Priority:** HIGH
      **Estimated Effort:** 2-3h agentic + 1h review

      """
    for plan in SplicedExamples.plans(Example(text)) {
      let given = Occasion(plan)
      let running = Check.ofPlans.filter { !$0.occasions.isDisjoint(with: given) }
      #expect(running.count < Check.ofPlans.count / 2)
    }
  }
}
