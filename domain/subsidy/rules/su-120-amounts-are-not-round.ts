import { displayYuan } from '../../shared/money.ts';
import type { ClaimRule } from '../claims/rule.ts';
import { wholeOf } from '../lists/line.ts';
import { ofCosts } from '../lists/screened-line.ts';
import { countedLines, howMany, isShare, someOf } from '../lists/some-lines.ts';

/** Fees that are weighed or measured are seldom round; many round ones may have been made up. */
export const amountsAreNotRound: ClaimRule = {
  code: 'SU-120',
  title: { zh: '金额没有集中为整数', en: 'Amounts are not round throughout' },
  clause: '如实申报：以实际支付为准',
  severity: 'flag',
  cure: 'none',
  asks: ['roundMultipleFen', 'roundShare'],
  check: ({ programme: { patterns = {} }, lines }) => {
    const { leastLines = 1, roundMultipleFen, roundShare } = patterns;
    if (!roundMultipleFen || roundShare === undefined) return [];
    const counted = countedLines(lines, ofCosts);
    const round = counted.filter((line) => wholeOf(line) % roundMultipleFen === 0);
    if (counted.length < leastLines || !isShare(round.length, counted.length, roundShare)) return [];
    const [much, multiple] = [howMany(round.length, counted.length), displayYuan(roundMultipleFen)];
    return [
      {
        code: 'SU-120',
        found: someOf(round),
        expected: { zh: '金额各不相同', en: 'amounts as they come' },
        reason: {
          zh: `${much.zh}的金额为 ${multiple} 元的整数倍。`,
          en: `${much.en} are whole multiples of ${multiple} yuan.`,
        },
        next: {
          zh: '请审核人员抽取原始凭证核对；企业无需处理。',
          en: 'Look at some of the vouchers themselves; the enterprise need do nothing.',
        },
      },
    ];
  },
};
