import { createHash } from 'node:crypto';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { HsCode } from '#domain/shared/hs-code.ts';
import { someInstant } from './some-cases.ts';

export const aKey = (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32);

/** The nth goods of a subject, entered by the line of the same number. */
export const anEntry = (n = 1, but: Partial<GoodsEntry> = {}): GoodsEntry => ({
  subjectId: 's1',
  key: aKey(n),
  version: 1,
  status: 'active',
  filingId: 'f1',
  goods: {
    line: n,
    hsCode: HsCode.parse('0801110000'),
    name: `椰子干${n}号`,
    specification: '500克',
    unit: '袋',
    originCountry: '泰国',
    mode: '9610',
    trade: 'import',
  },
  conditions: [],
  answered: [],
  decidedBy: [],
  since: someInstant,
  ...but,
});
