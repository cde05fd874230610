extension Check {
  /// Every check of a single plan, by code.
  package static let all: [Check] = [
    malformedFolderName, missingStartHere,
    missingTitle, missingStatus,
    brokenLink, pendingLink, brokenFragment, absoluteLink, unresolvedWorkflowLink, uncheckedLink,
    missingPreviousPlan,
  ]
}

extension TreeCheck {
  /// Every check that looks at several plans, by code.
  package static let all: [TreeCheck] = []
}
