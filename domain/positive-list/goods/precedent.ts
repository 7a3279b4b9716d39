import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Reason } from '../../casework/task.ts';
import { Day } from '../../shared/day.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { likeness } from '../lists/likeness.ts';
import type { GoodsFiling } from './goods-filing.ts';
import type { GoodsRow } from './goods-row.ts';
import { Question } from './question.ts';
import { Answer } from './reply.ts';
import { wordsOn } from './row-words.ts';
import type { ScreenedRow } from './screened-row.ts';
import type { Word } from './word.ts';

/** What was said at last of goods before. It binds nobody; the officer sees it beside the question. */
export const Precedent = z.object({
  tariff: z.string(),
  name: z.string(),
  brand: z.string().optional(),
  question: Question,
  answer: Answer,
  reasons: z.array(Reason),
  /** Who agreed on it, or the one that led the joint review. */
  departments: z.array(Department),
  jointly: z.boolean().optional(),
  day: Day,
  filingId: z.string(),
  listVersion: z.string().optional(),
});
export type Precedent = Readonly<z.infer<typeof Precedent>>;

const EarlierPrecedent = z.looseObject({ department: Department });

const withDepartments = (stored: unknown): unknown => {
  const { data } = EarlierPrecedent.safeParse(stored);
  return data ? { ...data, departments: [data.department] } : stored;
};

/** As it is kept: one of the time when one department answered each question names the one. */
export const StoredPrecedent = z.preprocess(withDepartments, Precedent);

/** What makes goods the same goods to an officer: what they are called, and by whom. */
export const precedentNameOf = ({ name, brand = '' }: Pick<Precedent, 'name' | 'brand'>): string =>
  JSON.stringify([normaliseIdentifier(name), normaliseIdentifier(brand)]);

const placeOf = (one: Precedent) => JSON.stringify([one.tariff, one.question, precedentNameOf(one)]);

const precedentOn = (
  { id: filingId }: GoodsFiling,
  { hsCode, name, brand }: GoodsRow,
  { listVersion }: ScreenedRow,
  [question, word]: readonly [Question, Word],
): Precedent => ({
  tariff: hsCode.slice(0, 8),
  name,
  ...(brand ? { brand } : {}),
  question,
  answer: word.answer,
  reasons: [...word.reasons],
  departments: [...word.departments],
  ...(word.jointly ? { jointly: true } : {}),
  day: word.on,
  filingId,
  ...(listVersion ? { listVersion } : {}),
});

/** What people have said at last of these rows, once for each goods. */
export const precedentsOf = (filing: GoodsFiling, rows: readonly ScreenedRow[]): Precedent[] => {
  const wordsOf = wordsOn(filing);
  const found = rows.flatMap((row) => {
    const { goods } = row;
    const words = wordsOf(row);
    return row.questions.flatMap((question) => {
      const word = words[question];
      return goods && word ? [precedentOn(filing, goods, row, [question, word])] : [];
    });
  });
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
