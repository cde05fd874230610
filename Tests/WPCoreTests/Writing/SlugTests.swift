import Testing
import WPCore
import WPSyntax

struct SlugTests {
  @Test(arguments: [
    ("Caching Overhaul", "caching-overhaul"), ("  a--b__c  ", "a-b-c"), ("Don't stop", "dont-stop"),
    ("Größe", "groesse"), ("Crème brûlée", "creme-brulee"), ("e\u{301}a", "ea"),
    ("C++ & C#", "c-c"), ("../../etc/passwd", "etc-passwd"), ("v1.2", "v1-2"), ("日本 a", "a"),
    (String(repeating: "a", count: 100), String(repeating: "a", count: 60)),
    (
      String(repeating: "abcdefghi ", count: 10),
      "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi"
    ),
  ])
  func `a name becomes small letters, digits and hyphens`(name: String, slug: String) {
    #expect(Slug.of(name) == slug)
    #expect(FolderName.isKebab(slug.utf8))
  }

  @Test(arguments: ["", " ", "日本", "---", "😀", "…"])
  func `a name of nothing else has no slug`(name: String) { #expect(Slug.of(name) == nil) }

  @Test(arguments: [
    ("Caching", "03-caching-plan.md"), ("Caching plan", "03-caching-plan.md"),
    ("12", "03-package-12-plan.md"), ("Unit test", "03-unit-test-package-plan.md"),
    ("Store", "03-store-2-plan.md"), ("日本", "03-package-plan.md"),
  ])
  func `a package gets a name that is read as one`(title: String, name: FilePath) {
    #expect(NewDocumentName.plan(3, title, taken: ["store"]) == name)
    #expect(DocumentName(name).kind == .plan)
  }

  @Test(arguments: [
    ("Completion Analysis", "01-COMPLETION-ANALYSIS.md"), ("Analysis", "01-ANALYSIS.md"),
    ("12 Factors Analysis", "01-OF-12-FACTORS-ANALYSIS.md"),
  ])
  func `an analysis gets a name that is read as one`(title: String, name: FilePath) {
    #expect(NewDocumentName.analysis(1, title) == name)
  }

  @Test(arguments: [
    ("Caching", "CACHING-COMPLETE.md", "CACHING-TESTING.md"),
    ("Analysis tool", "COMPLETE.md", "TEST-PLAN.md"),
  ])
  func `completion and testing get names that are read as such`(
    title: String, completion: FilePath, testing: FilePath
  ) {
    #expect(NewDocumentName.completion(title) == completion)
    #expect(NewDocumentName.testing(title) == testing)
  }
}
