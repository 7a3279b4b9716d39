import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { Fen } from '../../shared/money.ts';
import { exposuresIn } from '../../shared/redaction.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { LaidDownShare } from './allocation-case.ts';

/** One line of a public notice: who, and how much. Nothing that identifies a person (domain study §3.13). */
export const NoticeItem = z.object({ item: z.int().positive(), subjectName: z.string(), amountFen: Fen });
export type NoticeItem = z.infer<typeof NoticeItem>;

/** An item with the claim behind it, for whoever may know it. */
export const LaidDownItem = NoticeItem.extend({ claimId: z.string() });
export type LaidDownItem = z.infer<typeof LaidDownItem>;

/** The lines of the notice, numbered on from the last; who gets nothing is told in person, not in public. */
export const noticeItems = (shares: readonly LaidDownShare[], last: number): LaidDownItem[] =>
  shares
    .filter(({ allocatedFen }) => allocatedFen > 0)
    .map(({ claimId, publicName, allocatedFen }, index) => ({
      item: last + index + 1,
      claimId,
      subjectName: publicName,
      amountFen: allocatedFen,
    }));

/** Everything in a notice that would give a person away; a notice with any is not published. */
export const exposuresOf = (title: Bilingual, names: Iterable<string>): Refusal[] =>
  [title.zh, title.en, ...names].flatMap((text) => [...exposuresIn(text)]);
