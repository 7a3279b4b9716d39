/** The events with which a case sets out. Each starts the workflow of its kind, once. */
const departures: ReadonlySet<string> = new Set([
  'ApplicationSubmitted',
  'FilingDrawn',
  'GoodsSubmitted',
  'RescreeningStarted',
  'ListVersionProposed',
  'ProgrammeProposed',
  'SimulationAsked',
  'ClaimSubmitted',
  'ClaimCorrected',
  'ClaimReopened',
  'AllocationPrepared',
  'ObjectionLodged',
  'ReconsiderationLodged',
  'BatchMade',
  'RecoveryProposed',
  'BanProposed',
  'AppealLodged',
  'RepairApplied',
  'CreditImportSubmitted',
  'TermsProposed',
]);

/** With these somebody else is asked about a claim than those who have answered (ADR 0089). */
const asksOthers: ReadonlySet<string> = new Set([
  'ClaimPutToAudit',
  'ClaimPutToDepartments',
  'ClaimReturned',
  'ClaimOpposed',
  'CommitteeConvened',
  'ClaimDrawn',
  'SittingAdjourned',
]);

/** What the screening opens is waited for by the execution that screens. */
const isOfTheScreening = (from: string | undefined): boolean => from === 'submitted';

/** Whether an execution of its kind sets out with this event. */
export const setsOut = (type: string, from?: string): boolean =>
  departures.has(type) || (asksOthers.has(type) && !isOfTheScreening(from));
