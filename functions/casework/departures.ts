import type { Heard } from './told-event.ts';

/** The events with which a case sets out. Each starts the workflow of its kind, once. */
const departures: ReadonlySet<string> = new Set([
  'ApplicationSubmitted',
  'FilingDrawn',
  'GoodsSubmitted',
  'RescreeningStarted',
  'ListVersionProposed',
  'ProgrammeProposed',
  'SimulationAsked',
  'CoursePlanFiled',
  'CoursePlanChanged',
  'ClaimSubmitted',
  'ClaimCorrected',
  'ClaimReopened',
  'ProjectProposed',
  'AcceptanceAsked',
  'AllocationPrepared',
  'ObjectionLodged',
  'ReconsiderationLodged',
  'BatchMade',
  'RecoveryProposed',
  'RecoveryOwedAgain',
  'ReturnNoted',
  'PoolChangeProposed',
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

/** What the screening of a claim opens is waited for by the execution that screens. */
const isAskedAnew = ({ kind, type, from }: Heard): boolean =>
  kind === 'claim' && asksOthers.has(type) && from !== 'submitted';

/** Whether an execution of its kind sets out with this event. */
export const setsOut = (event: Heard): boolean => departures.has(event.type) || isAskedAnew(event);
