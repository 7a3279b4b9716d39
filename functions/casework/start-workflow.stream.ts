import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { connectWorkflows } from '../connect.ts';
import { stream } from '../edge/stream.ts';

/** The events with which a case sets out. Each starts the workflow of its kind, once. */
const departures: ReadonlySet<string> = new Set([
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

const text = z.object({ S: z.string() });
const Image = z.object({
  type: text,
  version: z.object({ N: z.coerce.number() }),
  case: z.object({ M: z.object({ kind: z.object({ S: CaseKind }), id: text }) }),
});

export const handler = stream(async ({ workflows }, { dynamodb }) => {
  const image = Image.safeParse(dynamodb?.NewImage);
  if (!image.success || !departures.has(image.data.type.S)) return;
  const { kind, id } = image.data.case.M;
  await workflows.start({ kind: kind.S, id: id.S }, image.data.version.N);
}, connectWorkflows);
