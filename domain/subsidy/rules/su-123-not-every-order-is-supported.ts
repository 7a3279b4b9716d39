import { percent } from '../amount/reckonings.ts';
import type { ClaimRule } from '../claims/rule.ts';
import { countedLines, isShare } from '../lists/some-lines.ts';

/** Trade that is there for the support alone has hardly an order without. */
export const notEveryOrderIsSupported: ClaimRule = {
  code: 'SU-123',
  title: { zh: '并非全部订单都申报支持', en: 'Not every order is supported' },
  clause: '企业为主、事后奖补：支持真实发生的业务',
  severity: 'flag',
  cure: 'none',
  asks: ['allOrdersShare'],
  check: ({ reported, lines, programme: { patterns = {} } }) => {
    const { allOrdersShare, leastLines = 1 } = patterns;
    const orders = reported?.orders;
    const parcels = countedLines(lines, ['waybills']).length;
    if (allOrdersShare === undefined || !orders || parcels < leastLines) return [];
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
