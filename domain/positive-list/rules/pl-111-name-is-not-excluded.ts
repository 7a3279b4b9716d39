import { remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { isCalled } from '../remark/literal.ts';

export const nameIsNotExcluded = rule('PL-111', {
  clause: '清单备注：列明商品除外',
  reason: {
    zh: '清单备注点名排除该商品。',
    en: 'The remark in the list excludes these goods by their name.',
  },
  next: {
    zh: '可按一般贸易进口；品名填写有误的请改正，或向窗口申诉。',
    en: 'Import them as general trade; correct the name if it is wrong, or appeal at the window.',
  },
  leadsTo: 'refused',
  about: 'name',
  found: remarkOn('excluded-name'),
  holds: (facts) => !remarksOn(facts, 'excluded-name').some(({ names }) => isCalled(facts.goods, names)),
});
