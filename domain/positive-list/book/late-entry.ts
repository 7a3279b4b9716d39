import type { GoodsFiling } from '../goods/goods-filing.ts';
import type { ListDocument } from '../lists/list.ts';
import type { Cause } from './rescreening.ts';

type InForce = Pick<ListDocument, 'id' | 'version' | 'title'>;
type Entered = Pick<GoodsFiling, 'id' | 'fileName' | 'list' | 'counts'>;

export type LateEntry = Extract<Cause, { kind: 'late-entry' }>;

/**
 * Goods that enter the book when another version is in force than the one they were judged by; nothing where it is the
 * same, where none is in force, or where nothing entered.
 */
export const lateEntry = (
  { id: filingId, fileName, list: judgedBy, counts }: Entered,
  now: InForce | undefined,
): LateEntry | undefined => {
  const isTheSame = judgedBy?.id === now?.id && judgedBy?.version === now?.version;
  if (!now || isTheSame || !counts?.passed) return undefined;
  return {
    kind: 'late-entry',
    list: now.id,
    version: now.version,
    title: now.title,
    filingId,
    fileName,
    ...(judgedBy ? { judgedBy: judgedBy.version } : {}),
  };
};

/** One of each version and goods filing: told twice, it is the same. */
export const lateEntryId = ({ list, version, filingId }: LateEntry): string =>
  `${list}-${version}-${filingId}`;
