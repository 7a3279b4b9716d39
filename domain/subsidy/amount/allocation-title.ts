import type { Bilingual } from '../../shared/bilingual.ts';
import { type Allocation, allocationId } from './allocation-case.ts';

type Which = Pick<Allocation, 'id' | 'programmeId' | 'periodId'>;

/** Which supplementary allocation of its window it is; 0 is the one that closed the window. */
const supplementOf = ({ id, programmeId, periodId }: Which): number =>
  Number(id.slice(`${allocationId(programmeId, periodId)}-s`.length) || 1) - 1;

/** No two allocations of a window are called the same, nor are their notices. */
export const allocationTitle = (programme: Bilingual, allocation: Which): Bilingual => {
  const n = supplementOf(allocation);
  return n === 0
    ? programme
    : {
        zh: `${programme.zh}（第 ${n} 次补充分配）`,
        en: `${programme.en} (supplementary allocation ${n})`,
      };
};
