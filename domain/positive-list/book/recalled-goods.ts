import type { Bilingual } from '../../shared/bilingual.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { GoodsEntry } from './goods-entry.ts';
import type { Cause, Rescreening } from './rescreening.ts';

export type Recall = Extract<Cause, { kind: 'recall' }>;
type Said = Pick<Recall, 'brand' | 'traceCode' | 'words'> & { readonly wasWeighed?: boolean };

/** Lifted, it was a mistake; over, a department restored all that it suspended. Until then it finds what bears its mark. */
export const recallInForce = ({ cause, lifted, overOn }: Rescreening): Recall | undefined =>
  cause.kind === 'recall' && !lifted && !overOn ? cause : undefined;

const isSame = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted !== undefined && found !== undefined && normaliseIdentifier(wanted) === normaliseIdentifier(found);

/** Whoever approved the goods knew of a recall that was there already, where they were asked what became of batches. */
const isSettled = ({ answered }: GoodsEntry, { wasWeighed = false }: Said): boolean =>
  wasWeighed && answered.includes('trace');

/** Whether these goods bear what is recalled, by the brand or the code under which they were filed. */
export const isRecalled = (entry: GoodsEntry, recall: Said): boolean =>
  (isSame(recall.brand, entry.goods.brand) || isSame(recall.traceCode, entry.goods.traceCode)) &&
  !isSettled(entry, recall);

export const recalledReason = (words: string): Bilingual => ({
  zh: `该商品被召回：${words}`,
  en: `These goods are recalled: ${words}`,
});

const finding = ({ brand, traceCode, words }: Said): Refusal => ({
  code: 'GOODS-RECALLED',
  severity: 'hard',
  found: brand ?? traceCode ?? '',
  reason: recalledReason(words),
  next: {
    zh: '请停止销售，并按召回要求办理；由主管部门恢复或下架。',
    en: 'Stop selling them and follow the recall. A department restores or delists them.',
  },
});

/** What is said of an entry by the recalls that name it. */
export const recalled = (entry: GoodsEntry, recalls: readonly Said[]): Refusal[] =>
  recalls.filter((one) => isRecalled(entry, one)).map(finding);
