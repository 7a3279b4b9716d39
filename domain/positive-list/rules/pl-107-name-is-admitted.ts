import { remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { isCalled } from '../remark/literal.ts';

/** Goods called exactly as the remark calls them are admitted by it; for any other name a person judges. */
export const nameIsAdmitted = rule('PL-107', {
  clause: '清单备注：品名限定',
  reason: {
    zh: '清单只列入该税号下的部分商品，须由工作人员判定。',
    en: 'The list admits only some goods of this line: an officer decides.',
  },
  next: { zh: '请在规格型号中写明用途和成分。', en: 'State use and composition in the specification.' },
  leadsTo: { asks: 'product-name' },
  about: 'name',
  found: remarkOn('product-name'),
  holds: (facts) => remarksOn(facts, 'product-name').every(({ names }) => isCalled(facts.goods, names)),
});
