import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Day } from '../../shared/day.ts';
import { inForceOn, type PositiveList } from '../lists/list.ts';
import { GoodsTerms, ListApplied } from './goods-terms.ts';
import { Question } from './question.ts';

/** A transaction opens every task of a filing at once. */
const departmentsAtMost = 8;

type Named = Department | [Department, ...Department[]];

const listOf = (named: Named): readonly [Department, ...Department[]] =>
  typeof named === 'string' ? [named] : named;

/** One department, or several that are asked side by side. The first of them also decides on goods held anew. */
const Departments = z
  .union([Department, z.tuple([Department], Department)])
  .refine((named) => new Set(listOf(named)).size === listOf(named).length, {
    error: 'A department is asked a question once.',
  })
  .refine((named) => listOf(named).length <= departmentsAtMost, {
    error: `At most ${departmentsAtMost} departments are asked one question.`,
  });

/** Questions that a published version did not know yet go to whoever answers for remarks that nobody has seen. */
const withEveryQuestion = (named: unknown): unknown => {
  const { data } = z.looseObject({ 'unknown-remark': Departments }).safeParse(named);
  if (!data) return named;
  return { ...Object.fromEntries(Question.options.map((one) => [one, data['unknown-remark']])), ...data };
};

const Terms = z.object({
  kind: z.literal('goods-review'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  /** The list that retail imports must be on; a goods filing names the version of it. */
  list: z.string(),
  /** Every list that goods are held against. Absent in a version of the time when there was the one. */
  lists: z.array(ListApplied).min(1).optional(),
  /** Modes whose imports are retail imports, and those under which goods wait in a bonded warehouse. */
  retailImport: z.array(z.string()),
  bonded: z.array(z.string()),
  foodRecall: GoodsTerms.shape.foodRecall,
  mostRows: z.int().positive(),
  /** Who answers each question. */
  departments: z.preprocess(withEveryQuestion, z.record(Question, Departments)),
  reviewWorkingDays: z.int().positive(),
  /** Who decides where departments differ, and by when. Absent in a version of the time when one answered each question. */
  leadDepartment: Department.optional(),
  jointReviewWorkingDays: z.int().positive().optional(),
});

const asksSeveral = ({ departments }: z.infer<typeof Terms>): boolean =>
  Object.values(departments).some((named) => listOf(named).length > 1);

/** How a zone reviews goods, as its configuration says it: which lists, which modes, who is asked what. */
export const GoodsReviewTerms = Terms.refine(
  (terms) => !asksSeveral(terms) || (terms.leadDepartment && terms.jointReviewWorkingDays),
  {
    path: ['leadDepartment'],
    error: 'Where several departments are asked, say who leads the joint review, and its working days.',
  },
);
export type GoodsReviewTerms = z.infer<typeof GoodsReviewTerms>;

/** Who is asked a question. */
export const departmentsAsked = ({ departments }: GoodsReviewTerms, question: Question) =>
  listOf(departments[question]);

/** Who decides what departments differ on. A version without a lead may have come since they were asked: the first leads. */
export const jointReviewOf = (terms: GoodsReviewTerms, question: Question) => ({
  department: terms.leadDepartment ?? departmentsAsked(terms, question)[0],
  workingDays: terms.jointReviewWorkingDays ?? terms.reviewWorkingDays,
});

/** Where a version names no lists, its one list is held against retail imports. */
const listsOf = ({ list, lists, retailImport }: GoodsReviewTerms): readonly ListApplied[] =>
  lists ?? [{ list, trade: 'import', modes: retailImport, force: 'must-be-listed' }];

/** Every list that goods are held against, by its id. */
const listIds = (terms: GoodsReviewTerms): readonly string[] => [
  ...new Set(listsOf(terms).map(({ list }) => list)),
];

/** Of every list that goods are held against, the version in force on the day; none where none has taken effect. */
export const listsInForce = <L extends Pick<PositiveList, 'id' | 'effectiveFrom' | 'effectiveTo'>>(
  terms: GoodsReviewTerms,
  lists: readonly L[],
  day: Day,
): readonly L[] => {
  const versionsOf = (id: string) => lists.filter((list) => list.id === id);
  return listIds(terms).flatMap((id) => inForceOn(versionsOf(id), day) ?? []);
};

type Trading = { readonly id: string; readonly trade: 'import' | 'export' | 'both' };

/** What goods of one filing are screened by. Rows may name no other mode: the subject has filed for this one. */
export const termsFor = (terms: GoodsReviewTerms, { id, trade }: Trading): GoodsTerms => ({
  modes: [{ id, trade, retailImport: terms.retailImport.includes(id), bonded: terms.bonded.includes(id) }],
  lists: [...listsOf(terms)],
  foodRecall: terms.foodRecall,
});
