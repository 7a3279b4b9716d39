import type { Refusal } from '../../shared/refusal.ts';
import { completeOrRemove, heldAgainstDeclarations } from './declared-parcels.ts';
import type { Line } from './line.ts';
import { isAccepted, type ScreenedLine } from './screened-line.ts';
import { someOf } from './some-lines.ts';

export const undeclaredCode = 'WAYBILLS-UNDECLARED';

const undeclared = (parcels: readonly Line[], within: number): Refusal => ({
  code: undeclaredCode,
  severity: 'warning',
  found: someOf(parcels),
  expected: {
    zh: `交易明细中有运单号或订单编号，日期相差不超过 ${within} 天`,
    en: `their numbers, or those of their orders, on the list of transactions within ${within} days`,
  },
  reason: {
    zh: `有 ${parcels.length} 票运单与已上传的交易明细对应不上；照此提交，这些行不计入。`,
    en: `${parcels.length} parcels are not beside what was declared; submitted like this, they do not count.`,
  },
  next: completeOrRemove,
});

/** What the screening will say of the parcels of each list, by the list: while it is not submitted, it is still completed. */
export const undeclaredByList = (
  lines: readonly ScreenedLine[],
  within: number,
): ReadonlyMap<string, Refusal> => {
  const held = heldAgainstDeclarations({ declaredWithinDays: within }, lines.filter(isAccepted));
  const lists = Map.groupBy(
    held.filter((line) => !isAccepted(line)),
    ({ evidenceId }) => evidenceId,
  );
  return new Map(
    [...lists].map(([id, refused]) => [
      id,
      undeclared(
        refused.flatMap(({ value }) => value ?? []),
        within,
      ),
    ]),
  );
};
