import { connectWorkflows } from '../connect.ts';
import { stream } from '../edge/stream.ts';
import { toldEvent } from './told-event.ts';

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
  'AllocationPrepared',
  'ObjectionLodged',
  'BatchMade',
  'BanProposed',
  'AppealLodged',
  'RepairApplied',
  'CreditImportSubmitted',
  'TermsProposed',
]);

export const handler = stream(async ({ workflows }, record) => {
  const event = toldEvent(record, departures);
  if (event) await workflows.start(event.ref, event.version);
}, connectWorkflows);
