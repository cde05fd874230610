import Testing

struct ItemRaceTests {
  @Test func `sixteen that cut an item out of one package at once get sixteen ids`() throws {
    let outcome = try ClaimYard.run(
      """
      for n in $(seq 16); do
        # Whoever waits too long for the others may ask again.
        { until as "a$n" item new 01 "Item $n"; do test $? -eq 4 || break; done; } > "$n.out" 2>&1 &
      done
      wait
      grep -h '^Added' *.out | sort -u | wc -l
      ls $plan/work-items | sed 's/-.*//' | sort -u | tr '\\n' ' '; echo
      cat $plan/work-items/*/spec.md | grep -c '^title: Item'
      """)
    let ids = "abcdefghijklmnop".map { "01\($0) " }.joined()
    #expect(outcome.output == "16\n\(ids)\n16\n")
  }
}
