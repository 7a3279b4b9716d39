import * as z from 'zod';
import { Day } from '../shared/day.ts';
import { Refusal } from '../shared/refusal.ts';
import { caseFields } from './case.ts';
import { type Lifecycle, moveAlong } from './lifecycle.ts';

const statuses = ['proposed', 'confirmed', 'refused'] as const;
export type ProposalStatus = (typeof statuses)[number];

/** What one person proposes takes effect only once a second person has confirmed it. */
export const proposalLifecycle = {
  proposed: { confirm: 'confirmed', refuse: 'refused' },
  confirmed: {},
  refused: {},
} as const satisfies Lifecycle<ProposalStatus>;

export const moveProposal = moveAlong<ProposalStatus>(proposalLifecycle);

export const proposalFields = {
  ...caseFields,
  status: z.enum(statuses),
  proposedBy: z.string(),
  proposedOn: Day,
  /** Why it came to nothing, where it did. */
  findings: z.array(Refusal),
};
