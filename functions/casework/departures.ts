/** The events with which a case sets out. Each starts the workflow of its kind, once. */
export const departures: ReadonlySet<string> = new Set([
  'ApplicationSubmitted',
  'FilingDrawn',
  'GoodsSubmitted',
  'RescreeningStarted',
  'ListVersionProposed',
  'ProgrammeProposed',
  'ClaimSubmitted',
  'AllocationPrepared',
  'ObjectionLodged',
  'BatchMade',
  'BanProposed',
  'AppealLodged',
  'RepairApplied',
  'CreditImportSubmitted',
  'TermsProposed',
]);
