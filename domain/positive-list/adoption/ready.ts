import type { Day } from '../../shared/day.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { ListImport } from '../import/report.ts';
import { placeVersion } from '../versions/place-version.ts';
import type { VersionHead } from '../versions/version-head.ts';
import type { ListVersion } from './list-version.ts';
import { draftEntries, stillOpen } from './settlement.ts';

/** What stands for and against placing a version among the published ones, on that day. */
export type Placed = { readonly refusals: readonly Refusal[]; readonly warnings: readonly Refusal[] };

export const placed = (
  published: readonly VersionHead[],
  { listVersion, details: { effectiveFrom, effectiveTo } }: Pick<ListVersion, 'listVersion' | 'details'>,
  today: Day,
): Placed => {
  const placement = placeVersion(published, { version: listVersion, effectiveFrom, effectiveTo }, today);
  return placement.ok
    ? { refusals: [], warnings: placement.value.warnings }
    : { refusals: placement.refusals, warnings: [] };
};

/** The version that a new one follows: the last that takes effect before it. */
export const predecessorOf = <H extends VersionHead>(published: readonly H[], from: Day): H | undefined =>
  published
    .filter(({ effectiveFrom }) => effectiveFrom < from)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);

const rowsOpen = (open: ListImport['refused']): Refusal[] =>
  open.length === 0
    ? []
    : [
        {
          code: 'LIST-ROWS-OPEN',
          severity: 'hard',
          at: onLine(open[0]?.line ?? 1),
          found: String(open.length),
          reason: {
            zh: `还有 ${open.length} 行未能识别，尚未处理。`,
            en: `${open.length} row(s) were not understood, and nobody has said what they are.`,
          },
          next: {
            zh: '请逐行补录或注明略去的理由，或改正文件后重新上传。',
            en: 'Say of each what it is or why it is left out, or correct the file and upload it again.',
          },
        },
      ];

const nothingInIt = (entries: number): Refusal[] =>
  entries > 0
    ? []
    : [
        {
          code: 'LIST-EMPTY',
          severity: 'hard',
          reason: { zh: '该版本没有任何条目。', en: 'The version has no entry.' },
          next: { zh: '请上传公布的清单。', en: 'Upload the list as published.' },
        },
      ];

/** Everything that stands against proposing a version, at once. */
export const objectionsToProposing = (
  version: ListVersion,
  report: Pick<ListImport, 'entries' | 'refused'>,
  published: readonly VersionHead[],
  today: Day,
): readonly Refusal[] => [
  ...nothingInIt(draftEntries(report, version.settlements).length),
  ...rowsOpen(stillOpen(report, version.settlements)),
  ...placed(published, version, today).refusals,
];
