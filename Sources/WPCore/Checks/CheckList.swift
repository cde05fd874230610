extension Check {
  /// Every check of a single plan, by code.
  package static let all: [Check] = [
    malformedFolderName, missingStartHere,
    missingTitle, missingStatus,
    brokenLink, pendingLink, brokenFragment, unlistedDocument, absoluteLink,
    unresolvedWorkflowLink, uncheckedLink, missingPreviousPlan,
    leftoverPlaceholder, unclosedFence, raggedTableRow, unusualBytes, invalidText, conflictMarker,
    unreadableDocument, deepNesting,
    unclosedFrontMatter, frontMatterSyntax, duplicateKey, refusedYAML,
  ]
}

extension TreeCheck {
  /// Every check that looks at several plans, by code.
  package static let all: [TreeCheck] = []
}
