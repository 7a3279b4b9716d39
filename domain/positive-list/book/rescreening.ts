import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Department, type Office } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { RowGroup } from '../goods/row-question.ts';

const statuses = ['started', 'under-review', 'applying', 'closed'] as const;
export type RescreeningStatus = (typeof statuses)[number];

/** Goods in the book are held anew; what is in doubt is suspended or looked at, and a department keeps or delists it. */
export const rescreeningLifecycle = {
  started: { review: 'under-review', close: 'closed' },
  'under-review': { apply: 'applying' },
  applying: { close: 'closed' },
  closed: {},
} as const satisfies Lifecycle<RescreeningStatus>;

export const moveRescreening = moveAlong<RescreeningStatus>(rescreeningLifecycle);

/** Only this department recalls goods, and decides what it recalled. */
export const recallingDepartment: Department = 'market-supervision';

/** Recalls are said, and taken back, by a lead of it and nobody else. */
export const leadsRecalls = (offices: readonly Pick<Office, 'role' | 'department'>[]): boolean =>
  offices.some(({ role, department }) => role === 'lead' && department === recallingDepartment);

/** The re-screening of a recall is named after the id that the page of its officer made. */
const ofRecall = 'recall-';
export const recallIdOf = (recallId: string): string => `${ofRecall}${recallId}`;
export const recallIn = (id: string): string | undefined =>
  id.startsWith(ofRecall) ? id.slice(ofRecall.length) : undefined;

const version = { list: z.string(), version: z.string(), title: Bilingual };

const recalls = { brand: z.string().optional(), traceCode: z.string().optional(), words: z.string() };

/**
 * Why goods are held anew: a version of a list took effect; goods entered the book after one had, judged by the one
 * before, or after a recall of them had run; or goods are recalled.
 */
export const Cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), ...version }),
  z.object({
    kind: z.literal('late-entry'),
    filingId: z.string(),
    fileName: z.string(),
    lists: z.array(
      z.object({
        ...version,
        /** The version of the day of submission; absent where none was in force on it. */
        judgedBy: z.string().optional(),
      }),
    ),
    recalls: z.array(
      z.object({
        id: z.string(),
        ...recalls,
        /** It was said before the file was submitted: whoever was asked about batches of its goods knew of it. */
        wasWeighed: z.boolean(),
      }),
    ),
  }),
  z.object({ kind: z.literal('recall'), ...recalls }),
]);
export type Cause = z.infer<typeof Cause>;

/** Something to say of every kind of cause. */
export type ByCause<T> = {
  readonly [K in Cause['kind']]: (cause: Extract<Cause, { readonly kind: K }>) => T;
};

export const saidOfCause = <T>(table: ByCause<T>, cause: Cause): T => {
  // The table has for each kind what is said of that very kind.
  const say = table[cause.kind] as (one: Cause) => T;
  return say(cause);
};

/** How goods in doubt stand until a department has decided. */
export const Pending = z.enum(['suspended', 'looked-at']);
export type Pending = z.infer<typeof Pending>;

/** What a department is asked: one answer for all its goods, another for some tariff lines. */
const Review = z.object({
  department: Department,
  /** A review of the time before goods were looked at is of suspended ones. */
  pending: Pending.default('suspended'),
  rows: z.int().positive(),
  groups: z.array(RowGroup).optional(),
  taskId: z.string(),
});

export const Rescreening = z.object({
  ...caseFields,
  kind: z.literal('rescreening'),
  status: z.enum(statuses),
  cause: Cause,
  /** The day whose list the goods are held against. */
  day: Day,
  startedBy: z.string(),
  startedAt: Instant,
  counts: z.object({ suspended: z.int(), lookedAt: z.int().default(0), subjects: z.int() }).optional(),
  reviews: z.array(Review),
  reportKey: z.string().optional(),
  /** A recall is over since a department restored all that it suspended. */
  overOn: Day.optional(),
  /** A recall that was said by mistake: since when it is lifted, by whom and why. */
  lifted: z.object({ on: Day, by: z.string(), words: z.string() }).optional(),
});
export type Rescreening = z.infer<typeof Rescreening>;
