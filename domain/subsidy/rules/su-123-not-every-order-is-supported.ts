import { percent } from '../amount/reckonings.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { countedLines, isShare } from '../lists/some-lines.ts';

/** That nobody has reported the orders is no fault of the claim, and must not pass for agreement (ADR 0069). */
const notCompared = ({ programme: { period } }: ClaimFacts) => ({
  code: 'SU-123',
  found: '—',
  expected: {
    zh: `${period.from} 至 ${period.to} 上报的订单数`,
    en: `the orders that were reported for ${period.from} to ${period.to}`,
  },
  reason: {
    zh: '该期间没有登记完整的上报订单数，无法核对。',
    en: 'The orders of the whole period are not recorded as reported, so nothing was compared.',
  },
  next: {
    zh: '请统计人员登记后，由审核人员对照。',
    en: 'Have them recorded, and hold the claim against them.',
  },
});

/** Trade that is there for the support alone has hardly an order without. */
export const notEveryOrderIsSupported: ClaimRule = {
  code: 'SU-123',
  title: { zh: '并非全部订单都申报支持', en: 'Not every order is supported' },
  clause: '企业为主、事后奖补：支持真实发生的业务',
  severity: 'flag',
  cure: 'none',
  asks: ['allOrdersShare'],
  check: (facts) => {
    const { allOrdersShare, leastLines = 1 } = facts.programme.patterns ?? {};
    const orders = facts.reported?.orders;
    const parcels = countedLines(facts.lines, ['waybills']).length;
    if (allOrdersShare === undefined || parcels < leastLines) return [];
    if (orders === undefined) return [notCompared(facts)];
    if (!isShare(parcels, orders, allOrdersShare)) return [];
    return [
      {
        code: 'SU-123',
        found: `${parcels} / ${orders}`,
        expected: {
          zh: `不到上报订单数的 ${percent(allOrdersShare)}`,
          en: `less than ${percent(allOrdersShare)} of the orders that were reported`,
        },
        reason: {
          zh: `上报的 ${orders} 个订单中，${parcels} 票寄递申报了支持。`,
          en: `Of ${orders} orders that were reported, support is claimed for ${parcels} parcels.`,
        },
        next: {
          zh: '请审核人员抽查订单是否真实；企业无需处理。',
          en: 'See from some orders whether the trade is real; the enterprise need do nothing.',
        },
      },
    ];
  },
};
