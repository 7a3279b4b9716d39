import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { BasisPoints } from '../../shared/money.ts';
import { EvidenceKind } from '../lists/list-kind.ts';

/** What a milestone asks of whoever has reached it. */
export const milestoneAsks = {
  /** Which of the programme's evidence is brought with it. */
  needs: z.array(EvidenceKind).min(1),
  /** A firm from outside verifies the lines first. */
  audited: z.boolean().default(false),
  /** Only once the site has been accepted. */
  afterAcceptance: z.boolean().default(false),
};

export const MilestoneId = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);

/** A milestone as a programme names it: once it is reached, so much of the ceiling may have been paid, and no more. */
export const MilestoneTerms = z.object({
  id: MilestoneId,
  title: Bilingual,
  upTo: BasisPoints,
  ...milestoneAsks,
});
export type MilestoneTerms = Readonly<z.infer<typeof MilestoneTerms>>;
