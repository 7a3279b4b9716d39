import type { GoodsFiling } from '../goods/goods-filing.ts';
import type { ListDocument } from '../lists/list.ts';
import { type Recall, recallInForce } from './recalled-goods.ts';
import type { Cause, Rescreening } from './rescreening.ts';

type InForce = Pick<ListDocument, 'id' | 'version' | 'title'>;
export type Entered = Pick<GoodsFiling, 'id' | 'fileName' | 'list' | 'lists' | 'counts' | 'submittedAt'>;

export type LateEntry = Extract<Cause, { kind: 'late-entry' }>;
export type NamedRecall = LateEntry['recalls'][number];

/** Of every list, the version in force now where that is not the one the file was judged by. */
const anew = ({ list, lists }: Entered, inForce: readonly InForce[]): LateEntry['lists'] => {
  const judgedBy = new Map((lists ?? (list ? [list] : [])).map((one) => [one.id, one.version]));
  return inForce
    .filter(({ id, version }) => judgedBy.get(id) !== version)
    .map(({ id, version, title }) => {
      const before = judgedBy.get(id);
      return { list: id, version, title, ...(before ? { judgedBy: before } : {}) };
    });
};

/** The recalls that goods of this file are held against as they enter. */
export const recallsOn = (
  { submittedAt }: Pick<Entered, 'submittedAt'>,
  rescreenings: readonly Rescreening[],
): readonly NamedRecall[] =>
  rescreenings.flatMap((one) => {
    const cause: Recall | undefined = recallInForce(one);
    if (!cause) return [];
    const { kind: _, ...said } = cause;
    return [{ id: one.id, ...said, wasWeighed: submittedAt !== undefined && one.startedAt <= submittedAt }];
  });

/**
 * Goods that enter the book when another version of a list is in force than the one they were judged by, or when a recall
 * names them. Nothing where neither is so, or where nothing entered.
 */
export const lateEntry = (
  filing: Entered,
  inForce: readonly InForce[],
  recalls: readonly NamedRecall[],
): LateEntry | undefined => {
  const lists = anew(filing, inForce);
  if (lists.length + recalls.length === 0 || !filing.counts?.passed) return undefined;
  const { id: filingId, fileName } = filing;
  return { kind: 'late-entry', filingId, fileName, lists, recalls: [...recalls] };
};

/** A file is answered once, and so is one late entry: told twice, it is the same. */
export const lateEntryId = ({ filingId }: LateEntry): string => `late-${filingId}`;
