import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { Decision, Reason } from '../../casework/task.ts';
import { Day } from '../../shared/day.ts';
import { Refusal } from '../../shared/refusal.ts';
import { ListImport } from '../import/report.ts';
import { ListDocument, type ListEntry } from '../lists/list.ts';
import type { PublishedList } from '../lists/published-list.ts';
import { DraftReading } from './draft-reading.ts';
import { listVersionStatuses } from './lifecycle.ts';
import { Settlement } from './settlement.ts';

/** What a steward says of a version: what it is called, since when it shall hold, and where it comes from. */
export const VersionDetails = ListDocument.pick({
  title: true,
  effectiveFrom: true,
  effectiveTo: true,
  demonstration: true,
  notice: true,
  source: true,
});
export type VersionDetails = Readonly<z.infer<typeof VersionDetails>>;

/** How much of a version is new, beside the one before it. */
export const ChangeCounts = z.object({
  added: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  split: z.int().nonnegative(),
  renamed: z.int().nonnegative(),
  remarked: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;

/** What became of the official table; the report itself lies beside the case, under the hash of the file. */
const Imported = z.object({
  fileName: z.string(),
  sha256: z.string(),
  at: Instant,
  by: z.string(),
  totals: ListImport.shape.totals,
  /** What was repaired in the file before its rows were looked at. */
  concerns: z.array(Refusal),
});

export const DepartmentOpinion = z.object({
  department: z.string(),
  decision: Decision,
  reasons: z.array(Reason),
  opinion: z.string().optional(),
});

/** A version of a list on its way to be published. */
export const ListVersion = z.object({
  ...caseFields,
  kind: z.literal('list-version'),
  status: z.enum(listVersionStatuses),
  round: z.int().positive(),
  list: ListDocument.shape.id,
  listVersion: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  details: VersionDetails,
  openedBy: z.string(),
  imported: Imported.optional(),
  settlements: z.array(Settlement),
  /** How remarks are read otherwise than by the machine; versions of the time before this hold none. */
  readings: z.array(DraftReading).default([]),
  /** Why the file cannot be read, or why it was sent back. */
  findings: z.array(Refusal),
  opinions: z.array(DepartmentOpinion),
  announced: z
    .object({ at: Instant, on: Day, before: z.string().optional(), counts: ChangeCounts })
    .optional(),
});
export type ListVersion = z.infer<typeof ListVersion>;

export const listVersionId = (list: string, version: string): string => `${list}-${version}`;

/** The version as it will be published, with these entries. */
export const asPublished = (
  { list, listVersion, details }: Pick<ListVersion, 'list' | 'listVersion' | 'details'>,
  entries: readonly ListEntry[],
): PublishedList => ({ kind: 'list', id: list, version: listVersion, ...details, entries: [...entries] });
