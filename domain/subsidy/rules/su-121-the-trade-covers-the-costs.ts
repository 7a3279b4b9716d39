import { displayYuan } from '../../shared/money.ts';
import type { ClaimRule } from '../claims/rule.ts';
import { wholeFeesOf } from '../lists/some-lines.ts';

/** Where a programme asks for both, more was traded than was spent on trading. */
export const theTradeCoversTheCosts: ClaimRule = {
  code: 'SU-121',
  title: { zh: '申报的交易额不少于费用', en: 'The declared trade covers the costs' },
  clause: '支持海关监管下跨境电商进出口业务',
  severity: 'flag',
  cure: 'correction',
  check: ({ facts: { turnover }, lines }) => {
    const costs = wholeFeesOf(lines);
    return turnover === undefined || turnover >= costs
      ? []
      : [
          {
            code: 'SU-121',
            found: displayYuan(turnover),
            expected: {
              zh: `不少于核定各行的费用全额 ${displayYuan(costs)} 元`,
              en: `at least the whole costs of the accepted lines, ${displayYuan(costs)} yuan`,
            },
            reason: {
              zh: '向海关申报的交易额小于申报支持的费用。',
              en: 'What was declared to the customs is less than the costs that are claimed.',
            },
            next: {
              zh: '请补充交易明细，或由审核人员核减费用。',
              en: 'Complete the list of transactions, or the reviewer sets the costs lower.',
            },
          },
        ];
  },
};
