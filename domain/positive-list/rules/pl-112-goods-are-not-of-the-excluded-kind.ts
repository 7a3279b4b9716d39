import { remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { isCalled } from '../remark/literal.ts';

/** Under another name they may still be what is excluded. Those that bear it are refused by PL-111. */
export const goodsAreNotOfTheExcludedKind = rule('PL-112', {
  clause: '清单备注：列明商品除外',
  reason: {
    zh: '清单排除该税号下的部分商品，须由工作人员判定。',
    en: 'The list excludes some goods of this line: an officer decides.',
  },
  next: { zh: '请在规格型号中写明用途和成分。', en: 'State use and composition in the specification.' },
  leadsTo: { asks: 'excluded-name' },
  about: 'name',
  found: remarkOn('excluded-name'),
  holds: (facts) => {
    const remarks = remarksOn(facts, 'excluded-name');
    return remarks.length === 0 || remarks.some(({ names }) => isCalled(facts.goods, names));
  },
});
