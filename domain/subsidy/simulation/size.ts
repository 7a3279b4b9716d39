import type { Bilingual } from '../../shared/bilingual.ts';
import { type Fen, fen } from '../../shared/money.ts';

/**
 * The register does not know how large an enterprise is. Its accepted turnover is held against the limits that the
 * statistics of wholesale set for revenue (国统字〔2017〕213号); the limits for persons employed are left out.
 */
export const sizes = {
  micro: { fromYuan: 0, zh: '微型（交易额不满1000万元）', en: 'micro (turnover below 10 million yuan)' },
  small: { fromYuan: 10_000_000, zh: '小型（1000万元以上）', en: 'small (10 million and more)' },
  medium: { fromYuan: 50_000_000, zh: '中型（5000万元以上）', en: 'medium (50 million and more)' },
  large: { fromYuan: 400_000_000, zh: '大型（4亿元以上）', en: 'large (400 million and more)' },
} as const satisfies Record<string, Bilingual & { readonly fromYuan: number }>;

const largestFirst = Object.entries(sizes)
  .map(([size, { fromYuan }]) => ({ size, from: fen(fromYuan * 100) }))
  .toSorted((a, b) => b.from - a.from);

/** The class that this turnover reaches; none where it was not recorded. */
export const sizeOf = (turnover: Fen | undefined): string | undefined =>
  turnover === undefined ? undefined : largestFirst.find(({ from }) => turnover >= from)?.size;
