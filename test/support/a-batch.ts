import type { TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { HsCode } from '#domain/shared/hs-code.ts';
import { type TraceCode, traceCodeOf } from '#domain/shared/trace-code.ts';
import { aKey } from './a-goods-entry.ts';
import { someInstant } from './some-cases.ts';

const codes = Array.from({ length: 60 }, (_, n) => traceCodeOf(BigInt(n) * 7_919_000_000_000n)).filter(
  (code) => code !== undefined,
);

/** The nth code that is a code. */
export const aTraceCode = (n = 1): TraceCode => {
  const code = codes[n];
  if (!code) throw new Error(`There is no code ${n}.`);
  return code;
};

export const aBatchId = (n = 1) => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;

/** The nth batch of the goods of that number. */
export const aBatch = (n = 1, but: Partial<TraceBatch> = {}): TraceBatch => ({
  code: aTraceCode(n),
  id: aBatchId(n),
  version: 1,
  subjectId: 's1',
  key: aKey(1),
  batchNumber: `L2026-${n}`,
  goods: {
    name: '椰子干',
    specification: '500克',
    unit: '袋',
    hsCode: HsCode.parse('0801110000'),
  },
  origin: '泰国',
  importer: '满洲里示范进出口有限公司',
  certificates: [],
  checks: [],
  recalls: [],
  registeredAt: someInstant,
  registeredBy: 'clerk',
  ...but,
});
