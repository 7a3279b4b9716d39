import { isRemarked, remarkOn, rule } from '../goods/rule.ts';

export const speciesAreCertified = rule('PL-102', {
  clause: '清单备注：《进出口野生动植物种商品目录》除外',
  reason: {
    zh: '清单排除濒危物种，本行未声明有物种证明。',
    en: 'The list excludes endangered species, and no species certificate is declared.',
  },
  next: {
    zh: '有物种证明的请填“有”；否则由工作人员判定。',
    en: 'Declare the certificate if there is one; otherwise an officer decides.',
  },
  leadsTo: { asks: 'endangered-species' },
  about: 'speciesCertificate',
  found: remarkOn('endangered-species'),
  holds: (facts) => !isRemarked(facts, 'endangered-species') || facts.goods.speciesCertificate === true,
});
