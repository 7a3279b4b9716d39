import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { Fen } from '../../shared/money.ts';
import { exposuresIn } from '../../shared/redaction.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Share } from './allocation-case.ts';

/** One line of a public notice: who, and how much. Nothing that identifies a person (domain study §3.13). */
export const NoticeItem = z.object({ item: z.int().positive(), subjectName: z.string(), amountFen: Fen });
export type NoticeItem = z.infer<typeof NoticeItem>;

/** The lines of the notice; who gets nothing is told in person, not in public. Items are numbered in this order. */
export const noticeItems = (shares: readonly Share[]): NoticeItem[] =>
  shares
    .filter(({ allocatedFen }) => allocatedFen > 0)
    .map(({ subjectName, allocatedFen }, index) => ({
      item: index + 1,
      subjectName,
      amountFen: allocatedFen,
    }));

/** The claim behind an item, for whoever may know it. */
export const claimOfItem = (shares: readonly Share[], item: number): string | undefined =>
  shares.filter(({ allocatedFen }) => allocatedFen > 0)[item - 1]?.claimId;

/** Everything in the notice that would give a person away; a notice with any is not published. */
export const exposuresOf = (title: Bilingual, items: readonly NoticeItem[]): Refusal[] =>
  [title.zh, title.en, ...items.map(({ subjectName }) => subjectName)].flatMap((text) => [
    ...exposuresIn(text),
  ]);
