import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';

const statuses = ['lodged', 'upheld', 'dismissed'] as const;
export type ObjectionStatus = (typeof statuses)[number];

export const objectionLifecycle = {
  lodged: { uphold: 'upheld', dismiss: 'dismissed' },
  upheld: {},
  dismissed: {},
} as const satisfies Lifecycle<ObjectionStatus>;

export const moveObjection = moveAlong<ObjectionStatus>(objectionLifecycle);

/** Who objects stands with name and contact; an anonymous objection is not accepted (domain study §2.3). */
export const Objector = z.object({
  kind: z.enum(['person', 'unit']),
  name: z.string().min(2).max(120),
  contact: z.string().min(5).max(120),
});

/** One objection to one item of a notice. It holds that item, and no other. */
export const Objection = z.object({
  ...caseFields,
  kind: z.literal('objection'),
  noticeId: z.string(),
  allocationId: z.string(),
  claimId: z.string(),
  subjectId: z.string(),
  status: z.enum(statuses),
  objector: Objector,
  /** Which item of the notice; not of those that were lodged before it was kept. */
  item: z.int().positive().optional(),
  statement: z.string().min(10).max(2000),
  /** Why it was answered so, as the objector and the enterprise read it. */
  answer: z.string().optional(),
  lodgedBy: z.string(),
});
export type Objection = z.infer<typeof Objection>;
