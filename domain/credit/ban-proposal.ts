import * as z from 'zod';
import { proposalFields } from '../casework/proposal.ts';
import { Ban } from './record.ts';

/** A ban that a lead proposes. It is in no record, and holds for nobody, before a second person has confirmed it. */
export const BanProposal = z.object({
  ...proposalFields,
  kind: z.literal('ban-proposal'),
  /** The subject it would shut out, which does not own the proposal. */
  against: z.string(),
  ban: Ban,
});
export type BanProposal = z.infer<typeof BanProposal>;
