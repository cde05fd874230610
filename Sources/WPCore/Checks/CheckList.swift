extension Check {
  /// Every check of a single plan, by code.
  package static let all: [Check] = ofPlans + ofItems

  /// The checks that a plan without work items needs, by code.
  static let ofPlans: [Check] = [
    malformedFolderName, impossibleFolderDate, missingStartHere, missingReadme, missingPlan,
    unknownDocument, duplicateNumber, numberingGap, numberPhaseMismatch, misnamedDocument,
    collidingNames,
    missingTitle, severalTitles, titleWithoutMonth, unusualTitleDash, titleMonthMismatch,
    missingStatus, unknownStatus, staleFooterStatus, disagreeingStatuses, uncheckedCriteria,
    wrongProgressCount, contradictingPlanStatus,
    missingDate, unreadableDate, nonISODate, dateMismatch,
    missingPriority, unknownPriority,
    missingEffort, unreadableEffort, missingReviewEffort, wrongTotal, unusualSize,
    unknownDependency, dependencyCycle, contradictingOrder, unclearDependency,
    disagreeingRestatement, openDependency,
    missingCriteria, criteriaWithoutCheckbox, unmeasurableCriteria, missingScope,
    brokenLink, pendingLink, brokenFragment, unlistedDocument, absoluteLink,
    unresolvedWorkflowLink, uncheckedLink, missingPreviousPlan,
    leftoverPlaceholder, unclosedFence, raggedTableRow, unusualBytes, invalidText, conflictMarker,
    unreadableDocument, deepNesting, missingSection,
    unclosedFrontMatter, frontMatterSyntax, duplicateKey, refusedYAML, wrongType, unknownValue,
    unknownKey, contradictingFrontMatter,
    escapingPattern, badPattern, broadPattern, idlePattern, missingFiles,
    missingAssignee, strayAssignee,
  ]

  /// The checks that look at work items, by code.
  static let ofItems: [Check] = [
    unclosedItemFrontMatter, itemFrontMatterSyntax, duplicateItemKey, refusedItemYAML,
    wrongItemType, unknownItemValue, unknownItemKey, missingItemTitle,
    contractMissing, floorEmpty, obligationID, obligationShape, ceilingEmpty, floorOverCeiling,
    limitBelowFloor, childOutsideParent,
    malformedItemFolder, missingSpec, contradictingItemID, duplicateItem, unknownItemPackage,
    unreadyItem, selfReview, earlyItem, contradictingWaiting, blockedItem,
    unknownItemDependency, itemDependencyCycle, unknownItemReference, itemAncestorCycle,
    ceilingOutsidePackage, overlappingItems,
  ]
}

extension TreeCheck {
  /// Every check that looks at several plans, by code.
  package static let all: [TreeCheck] = [
    unknownDependency, dependencyCycle, contradictingOrder, openDependency,
    overlappingScope, orderedOverlap,
    ledgerDisagreement,
    unknownItemDependency, unknownItemReference,
  ]
}
