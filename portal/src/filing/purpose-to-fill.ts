import type { Purpose } from '#domain/filing/application.ts';
import { type Deed, deedsOpen } from '#domain/filing/deeds.ts';
import type { Day } from '#domain/shared/day.ts';
import type { FilingFile, Subject } from '../api/schema.ts';
import { standingOf } from './standing.ts';

const wished: Readonly<Record<string, { readonly deed: Deed; readonly purpose: Purpose }>> = {
  change: { deed: 'change', purpose: 'change' },
  renewal: { deed: 'renew', purpose: 'renewal' },
};

/** What there is to fill in: the draft or the correction, what was asked for, or the first filing; else nothing. */
export const purposeToFill = (
  file: FilingFile,
  asked: string | null,
  type: Subject['type'],
  today: Day,
): Purpose | undefined => {
  const deeds = deedsOpen(standingOf(file), today);
  if (deeds.includes('continue') || deeds.includes('correct')) return file.application?.purpose;
  if (deeds.includes('apply')) return file.mode.subjects.includes(type) ? 'first' : undefined;
  const wish = wished[asked ?? ''];
  return wish && deeds.includes(wish.deed) ? wish.purpose : undefined;
};
