import type { ClaimRule } from '../claims/rule.ts';
import { overlapsAmong } from '../lists/interest-overlaps.ts';
import { countedLines, howMany, someOf } from '../lists/some-lines.ts';

/** Across all statements of the claim; what overlaps on one of them was told on it before. */
export const aDayOfALoanCountsOnce: ClaimRule = {
  code: 'SU-125',
  title: { zh: '同一笔贷款的计息期间不重叠', en: 'The days of one loan do not overlap' },
  clause: '同一事项不得重复申报',
  severity: 'flag',
  cure: 'none',
  check: ({ lines }) => {
    const counted = countedLines(lines, ['interest']);
    const overlapping = overlapsAmong(counted).map(({ line }) => line);
    if (overlapping.length === 0) return [];
    const much = howMany(overlapping.length, counted.length);
    return [
      {
        code: 'SU-125',
        found: someOf(overlapping),
        expected: { zh: '每笔贷款的每一天只计息一次', en: 'interest for each day of a loan once' },
        reason: {
          zh: `${much.zh}的计息期间与同一笔贷款的其他行重叠。`,
          en: `${much.en} show days of a loan that another line shows.`,
        },
        next: {
          zh: '请审核人员对照银行对账单核对；重复的，逐行核减。',
          en: 'Compare the bank’s statement; what is shown twice is set lower line by line.',
        },
      },
    ];
  },
};
