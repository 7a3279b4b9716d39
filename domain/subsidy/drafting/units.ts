import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';

type Unit = {
  readonly expected: Bilingual;
  /** A number as it is kept, as people write it; it may be one that nobody could keep. */
  readonly written: (kept: number) => string;
};

const money: Unit = {
  expected: {
    zh: '不小于 0 的金额，以元为单位，如 1234.50',
    en: 'an amount in yuan, 0 or more, such as 1234.50',
  },
  written: (fen) => (fen / 100).toFixed(2),
};

const share: Unit = {
  expected: { zh: '0 至 100 的百分比，如 12.5', en: 'a percentage from 0 to 100, such as 12.5' },
  written: percent,
};

const date: Unit = {
  expected: { zh: '日期，如 2027-03-05', en: 'a date, such as 2027-03-05' },
  written: String,
};

const dates = /^(effectiveFrom|(period|window)\.(from|to)|lists\.roster\.courses\.from)$/;
const shares =
  /(basisPoints|secondLook|\.counts|crowdedWithin|share|reportTolerance|milestones\.\d+\.upTo)$/i;

/** In what a figure or a day at a place is written, where its schema does not say. */
export const unitAt = (at: string): Unit | undefined => {
  if (/fen$/i.test(at)) return money;
  if (dates.test(at)) return date;
  return shares.test(at) ? share : undefined;
};
