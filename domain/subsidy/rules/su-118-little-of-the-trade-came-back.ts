import { checkYuan } from '../../shared/money.ts';
import { percent } from '../amount/reckonings.ts';
import type { ClaimRule } from '../claims/rule.ts';
import type { Line } from '../lists/line.ts';
import { countedLines, howMany, isShare, someOf } from '../lists/some-lines.ts';

const hasReturned = ({ cells }: Line): boolean => {
  const returned = checkYuan(cells['returned'] ?? '');
  return returned.ok && returned.value > 0;
};

/** What came back is taken off line by line; where it is much, somebody asks whether the rest is still to come. */
export const littleOfTheTradeCameBack: ClaimRule = {
  code: 'SU-118',
  title: { zh: '退货在正常范围内', en: 'Little of the trade came back' },
  clause: '退换货：退回的交易不计入支持基数',
  severity: 'flag',
  cure: 'none',
  asks: ['returnedShare'],
  check: ({ programme: { patterns }, lines }) => {
    const share = patterns?.returnedShare;
    const counted = countedLines(lines, ['trade']);
    const returned = counted.filter(hasReturned);
    if (share === undefined || !isShare(returned.length, counted.length, share)) return [];
    const [much, least] = [howMany(returned.length, counted.length), percent(share)];
    return [
      {
        code: 'SU-118',
        found: someOf(returned),
        expected: {
          zh: `有退货的单证不到 ${least}`,
          en: `something came back of less than ${least} of the documents`,
        },
        reason: {
          zh: `${much.zh}有退货，退货金额已从基数中扣除。`,
          en: `Something came back of ${much.en}; it is taken off already.`,
        },
        next: {
          zh: '请审核人员与海关退运记录核对，确认没有尚未扣除的退货。',
          en: 'Hold it against the customs’ record of returns: is anything not taken off yet?',
        },
      },
    ];
  },
};
