import * as z from 'zod';
import { proposalFields } from '../casework/proposal.ts';
import { RiskTerms } from './risk-terms.ts';

/** Other weights and thresholds, as a lead proposes them. They become a version once a second person agrees. */
export const TermsProposal = z.object({
  ...proposalFields,
  kind: z.literal('terms-proposal'),
  terms: RiskTerms,
  reason: z.string().min(5).max(1000),
});
export type TermsProposal = z.infer<typeof TermsProposal>;
