import Querying
import Testing

/// The user's rules for what comes in.
@Suite struct RuleFileTests {
  @Test func aLineIsADeedAndAQuery() throws {
    let file = RuleFile(
      parsing: """
        # never
        mute title:حظك

        star  speaker:"Jane Doe"
        tag "read later" newer:"1 week" harbour
        keep 90 days tag:news
        keep 2weeks from:x\r
        أخف عنوان:برج
        """)
    #expect(file.faults.isEmpty)
    #expect(
      file.rules.map(\.deed) == [.mute, .star, .tag("read later"), .keep(days: 90), .keep(days: 14), .mute])
    #expect(file.rules[0].query == .condition(.field(.title, "حظك")))
    #expect(file.rules[4].query == .condition(.field(.source, "x")))
    #expect(file.rules[5].query == .condition(.field(.title, "برج")))
  }

  @Test(arguments: [
    ("burn title:x", RuleFile.Reason.unknownDeed("burn")), ("mute", .nothingAsked), ("tag", .noTag),
    ("tag x", .nothingAsked),
    ("keep title:x", .noDuration), ("keep 0 days title:x", .noDuration), ("keep 9 days", .nothingAsked),
  ])
  func whatIsNoRuleIsToldByItsLine(line: String, reason: RuleFile.Reason) {
    let file = RuleFile(parsing: "star is:quoted\n\(line)\nread x")
    #expect(file.faults == [RuleFile.Fault(line: 2, reason: reason)] && file.rules.count == 2)
  }

  @Test func aFaultInTheQueryIsToldAsEverywhere() {
    let file = RuleFile(parsing: "mute nosuch:x")
    guard case .query(let fault, "nosuch:x")? = file.faults.first?.reason else { Issue.record("no fault"); return }
    #expect(fault.kind == .unknownField("nosuch"))
  }
}
