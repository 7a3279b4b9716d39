import type { OriginClass } from '../facts.ts';
import { goodsRule } from '../rule.ts';

/** An origin that says nothing might be a watched one: it counts for half. */
const intensities: Readonly<Record<OriginClass, number>> = { usual: 0, unclear: 0.5, watched: 1 };

export const originIsWatched = goodsRule('RK-205', {
  looksAt: ['origin'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '原产国受到关注，或填写不明确。',
    en: 'The country of origin is watched, or is not named clearly.',
  },
  intensity: ({ origin }) => intensities[origin],
  found: ({ origin }) => origin,
});
