import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { Refusal } from '../../shared/refusal.ts';
import { Question } from '../goods/question.ts';
import type { screener } from '../goods/screen.ts';
import type { Catalogue } from '../lists/catalogue.ts';
import { GoodsEntry } from './goods-entry.ts';
import type { Cause } from './rescreening.ts';

/** Goods that stand on nothing any more: what was found, and whose question it is. */
export const LostGround = z.object({
  entry: GoodsEntry,
  findings: z.array(Refusal).min(1),
  question: Question.optional(),
  department: Department,
});
export type LostGround = z.infer<typeof LostGround>;

type Found = { readonly findings: readonly Refusal[]; readonly question?: Question };

const isSame = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted !== undefined && found !== undefined && normaliseIdentifier(wanted) === normaliseIdentifier(found);

const recalled = ({ goods }: GoodsEntry, cause: Extract<Cause, { kind: 'recall' }>): Found | undefined => {
  if (!isSame(cause.brand, goods.brand) && !isSame(cause.traceCode, goods.traceCode)) return undefined;
  const finding: Refusal = {
    code: 'GOODS-RECALLED',
    severity: 'hard',
    found: cause.brand ?? cause.traceCode ?? '',
    reason: { zh: `该商品被召回：${cause.words}`, en: `These goods are recalled: ${cause.words}` },
    next: {
      zh: '请停止销售，并按召回要求办理；由主管部门恢复或下架。',
      en: 'Stop selling them and follow the recall. A department restores or delists them.',
    },
  };
  return { findings: [finding] };
};

/** What the goods were held against, and what they are held against now. */
export type Lists = {
  /** The version of the list of retail imports on which the goods were entered. */
  readonly then: (version: string | undefined) => Catalogue | undefined;
  readonly now: Catalogue | undefined;
  /** Holds goods against everything that is in force now. */
  readonly screen: ReturnType<typeof screener>;
};

/** The remarks with how they are read. */
const remarksOn = (catalogue: Catalogue | undefined, tariff: string): string =>
  JSON.stringify(
    (catalogue?.under(tariff).entries ?? [])
      .map(({ remark, reading }) => JSON.stringify([remark, reading?.says]))
      .toSorted(),
  );

/** What people approved under one remark is not approved under another, nor under another reading of it. */
const isAnswered = ({ goods, answered, listVersion }: GoodsEntry, question: Question, lists: Lists) => {
  const tariff = goods.hsCode.slice(0, 8);
  return (
    answered.includes(question) && remarksOn(lists.then(listVersion), tariff) === remarksOn(lists.now, tariff)
  );
};

const judgedAnew = (entry: GoodsEntry, lists: Lists): Found | undefined => {
  const held = lists.screen(entry.goods);
  if (held.outcome === 'passed') return undefined;
  if (held.outcome !== 'referred') return { findings: held.findings };
  const question = held.questions.find((one) => !isAnswered(entry, one, lists));
  return question && { findings: held.findings, question };
};

/** What an entry lost its ground by; nothing where it still stands on it. */
export const lostGround = (entry: GoodsEntry, cause: Cause, lists: Lists): Found | undefined =>
  cause.kind === 'recall' ? recalled(entry, cause) : judgedAnew(entry, lists);
