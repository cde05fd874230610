import Testing
import WPCore
import WPSyntax

struct NewPlanTests {
  @Test func `a new plan passes strict validation as created`() {
    #expect(WrittenPlan().complaints == [])
  }
}
