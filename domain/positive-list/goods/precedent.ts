import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Reason } from '../../casework/task.ts';
import { Day } from '../../shared/day.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { likeness } from '../lists/likeness.ts';
import type { GoodsFiling } from './goods-filing.ts';
import type { GoodsRow } from './goods-row.ts';
import { Question } from './question.ts';
import type { ScreenedRow } from './screened-row.ts';

/** What a department has said of goods before. It binds nobody; the officer sees it beside the question. */
export const Precedent = z.object({
  tariff: z.string(),
  name: z.string(),
  brand: z.string().optional(),
  question: Question,
  answer: z.enum(['approve', 'refuse']),
  reasons: z.array(Reason),
  department: Department,
  day: Day,
  filingId: z.string(),
  listVersion: z.string().optional(),
});
export type Precedent = Readonly<z.infer<typeof Precedent>>;

/** What makes goods the same goods to an officer: what they are called, and by whom. */
export const precedentNameOf = ({ name, brand = '' }: Pick<Precedent, 'name' | 'brand'>): string =>
  JSON.stringify([normaliseIdentifier(name), normaliseIdentifier(brand)]);

const placeOf = (one: Precedent) => JSON.stringify([one.tariff, one.question, precedentNameOf(one)]);

type Asked = GoodsFiling['questions'][number];

/** The word that was said of goods of this tariff line: the answer to all, or the exception. */
const wordOn = ({ answer, reasons, exceptions = [] }: Asked, tariff: string) => {
  const exception = exceptions.find(({ group }) => group === tariff);
  return exception ?? { answer, reasons };
};

const precedentOn = (
  goods: GoodsRow,
  asked: Asked,
  { filingId, listVersion }: Pick<Precedent, 'filingId' | 'listVersion'>,
): Precedent[] => {
  const tariff = goods.hsCode.slice(0, 8);
  const { answer, reasons = [] } = wordOn(asked, tariff);
  if (!answer || !asked.answeredOn) return [];
  return [
    {
      tariff,
      name: goods.name,
      ...(goods.brand ? { brand: goods.brand } : {}),
      question: asked.code,
      answer,
      reasons,
      department: asked.department,
      day: asked.answeredOn,
      filingId,
      ...(listVersion ? { listVersion } : {}),
    },
  ];
};

/** What people have said of these rows, once for each goods. */
export const precedentsOf = (
  { id: filingId, questions }: GoodsFiling,
  rows: readonly ScreenedRow[],
): Precedent[] => {
  const found = rows.flatMap(({ goods, questions: asks, listVersion }) =>
    goods
      ? questions
          .filter(({ code }) => asks.includes(code))
          .flatMap((asked) => precedentOn(goods, asked, { filingId, listVersion }))
      : [],
  );
  return [...new Map(found.map((one) => [placeOf(one), one])).values()];
};

const shownAtMost = 20;
/** At least half of what two names consist of is the same. */
const likeFrom = 0.5;

/** Those about goods like these (same tariff line, like name), the newest first. */
export const precedentsLike = (
  precedents: readonly Precedent[],
  samples: readonly ScreenedRow[],
): Precedent[] =>
  precedents
    .filter(({ tariff, name }) =>
      samples.some(({ goods }) => goods?.hsCode.startsWith(tariff) && likeness(goods.name, name) >= likeFrom),
    )
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.name.localeCompare(b.name))
    .slice(0, shownAtMost);
