import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Refusal } from '../../shared/refusal.ts';
import { Question } from '../goods/question.ts';
import { ListUsed } from '../lists/list-used.ts';
import { GoodsEntry } from './goods-entry.ts';
import { type Found, judgedAnew, type Lists } from './judged-anew.ts';
import { recalled } from './recalled-goods.ts';
import { type ByCause, Pending, type Rescreening, saidOfCause } from './rescreening.ts';

const Doubtful = z.object({
  entry: GoodsEntry,
  pending: Pending,
  findings: z.array(Refusal).min(1),
  /** What is answered, and under which lists, where all who are asked let the goods stay. */
  questions: z.array(Question),
  lists: z.array(ListUsed),
  /** Each answers its own questions; one refusal delists. */
  departments: z.array(Department).min(1),
});
export type InDoubt = z.infer<typeof Doubtful>;

/** Of the time when one department was asked, whatever the questions. */
const Earlier = z.looseObject({ department: Department });

const withDepartments = (stored: unknown): unknown => {
  const { data } = Earlier.safeParse(stored);
  return data ? { departments: [data.department], ...data } : stored;
};

/** Goods that lost their ground, or that departments shall look at: what was found, and who decides. */
export const InDoubt = z.preprocess(withDepartments, Doubtful);

/** What people must decide; what is recalled is decided by whoever recalls. */
type Doubt = Found & { readonly isRecalled?: boolean };

const underRecall = (findings: Refusal[]): Doubt | undefined =>
  findings.length === 0
    ? undefined
    : { pending: 'suspended', findings, questions: [], lists: [], isRecalled: true };

/** Whoever recalls decides, and reads what the lists say, too. */
const both = (recall: Doubt | undefined, judged: Doubt | undefined): Doubt | undefined =>
  recall && judged
    ? { ...judged, ...recall, findings: [...recall.findings, ...judged.findings] }
    : (recall ?? judged);

/** Why an entry is in doubt; nothing where it stands on its ground, and nobody needs to look. */
export const inDoubt = (
  entry: GoodsEntry,
  { id, cause }: Pick<Rescreening, 'id' | 'cause'>,
  lists: Lists,
): Doubt | undefined => {
  const byCause: ByCause<Doubt | undefined> = {
    list: () => judgedAnew(entry, lists, id),
    'late-entry': (late) =>
      both(
        underRecall(recalled(entry, late.recalls)),
        late.lists.length > 0 ? judgedAnew(entry, lists, id) : undefined,
      ),
    recall: (recall) => underRecall(recalled(entry, [recall])),
  };
  return saidOfCause(byCause, cause);
};
