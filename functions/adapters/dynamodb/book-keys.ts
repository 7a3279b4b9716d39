import type { GoodsEntry, GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import { normaliseIdentifier } from '#domain/shared/normalise.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Key } from './table.ts';

/**
 * A subject's goods lie in sixteen partitions, by the first digit of their hash. A partition takes 1,000 write units a
 * second; a file of 100,000 goods is 200,000 of them in transactions, so sixteen take it in a quarter of a minute, where
 * one would need more than three minutes and turn others away meanwhile. Reading a whole book is sixteen queries.
 */
export const sixteen = [...'0123456789abcdef'];

const partOf = (key: string) => key.slice(0, 1);
export const partition = (subjectId: string, part: string) => `GOODS#${subjectId}#${part}`;
export const entryKey = ({ subjectId, key }: Pick<GoodsEntry, 'subjectId' | 'key'>): Key => ({
  pk: partition(subjectId, partOf(key)),
  sk: key,
});

export const haltPartition = (subjectId: string, part: string) => `HALT#${subjectId}#${part}`;
export const haltSort = (status: GoodsStatus, key = '') => `${status}#${key}`;

/** Only what is not active is in the index. */
export const haltOf = ({ subjectId, key, status }: GoodsEntry) =>
  status === 'active' ? {} : { halt: haltPartition(subjectId, partOf(key)), haltSort: haltSort(status, key) };

/** How far a file of goods is. */
export const progressKey = (filingId: string): Key => ({ pk: `FILE#${filingId}`, sk: 'PROGRESS' });

export const precedentPartition = (tariff: string, question: string) => `PRECEDENT#${tariff}#${question}`;

/** A batch of goods, and the two ways to it: from its goods, and from the number that its maker gave it. */
export const traceKey = (code: string): Key => ({ pk: `TRACE#${code}`, sk: 'BATCH' });
export const batchesPartition = (subjectId: string, key: string) => `BATCHES#${subjectId}#${key}`;
export const numberedPartition = (batchNumber: string) => `NUMBERED#${normaliseIdentifier(batchNumber)}`;

/** What is known of batches of the same goods, by a mark; and that something lies on a shelf, or under a mark, at all. */
export const knownPartition = (mark: string) => `KNOWN#${sha256Of(mark)}`;
export const lying: Pick<Key, 'sk'> = { sk: '0' };
export const knownSort = (isAgainst: boolean, id: string) => `${isAgainst ? '1' : '2'}#${id}`;

export const filledPartition = (subjectId: string) => `BOOK#${subjectId}`;
/** How many goods a piece of a file has brought into the book. */
export const filledKey = (subjectId: string, { filingId, number }: Piece): Key => ({
  pk: filledPartition(subjectId),
  sk: `${filingId}#${String(number).padStart(5, '0')}`,
});
