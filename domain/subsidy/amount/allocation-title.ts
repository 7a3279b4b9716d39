import type { Bilingual } from '../../shared/bilingual.ts';
import { paysProjects } from '../programme/amount-rule.ts';
import { type Allocation, allocationId } from './allocation-case.ts';

type Which = Pick<Allocation, 'id' | 'programmeId' | 'periodId'>;

/** Which supplementary allocation of its window it is; 0 is the one that closed the window. */
const supplementOf = ({ id, programmeId, periodId }: Which): number =>
  Number(id.slice(`${allocationId(programmeId, periodId)}-s`.length) || 1) - 1;

type Titled = { readonly title: Bilingual } & Parameters<typeof paysProjects>[0];

/** Where instalments of projects share as they come, none supplements another: they are counted. */
const counted = ({ zh, en }: Bilingual, n: number): Bilingual => ({
  zh: `${zh}（第 ${n + 1} 批）`,
  en: `${en} (no. ${n + 1})`,
});

const supplementary = ({ zh, en }: Bilingual, n: number): Bilingual => ({
  zh: `${zh}（第 ${n} 次补充分配）`,
  en: `${en} (supplementary allocation ${n})`,
});

/** No two allocations of a window are called the same, nor are their notices. */
export const allocationTitle = (programme: Titled, allocation: Which): Bilingual => {
  const n = supplementOf(allocation);
  if (n === 0) return programme.title;
  return paysProjects(programme) ? counted(programme.title, n) : supplementary(programme.title, n);
};
