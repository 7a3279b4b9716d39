import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';

/** Every question a person may be asked about goods, in the order an officer reads them. */
export const Question = z.enum([
  'no-list-in-force',
  'endangered-species',
  'dual-use',
  'other-catalogue',
  'special-food',
  'product-name',
  'excluded-name',
  'supervision',
  'unknown-remark',
  'trace',
  'high-risk',
  'credit',
]);
export type Question = z.infer<typeof Question>;

export const questions: Readonly<Record<Question, Bilingual>> = {
  'no-list-in-force': {
    zh: '当日没有生效的清单，这些商品能否备案？',
    en: 'No list is in force on the day. May these goods be filed?',
  },
  'endangered-species': {
    zh: '这些商品是否列入《进出口野生动植物种商品目录》？',
    en: 'Are these goods in the catalogue of wild animals and plants in trade?',
  },
  'dual-use': { zh: '这些商品是否属于两用物项？', en: 'Are these goods dual-use items?' },
  'other-catalogue': {
    zh: '这些商品是否列入备注所指的目录？',
    en: 'Are these goods in the catalogue that the remark names?',
  },
  'special-food': {
    zh: '这些商品是否属于依法需要注册备案管理的特殊食品？',
    en: 'Are these goods special foods that must be registered?',
  },
  'product-name': {
    zh: '这些商品是否属于备注限定的品名？',
    en: 'Are these the goods to which the remark restricts the line?',
  },
  'excluded-name': {
    zh: '这些商品是否属于备注排除的商品？',
    en: 'Are these of the goods that the remark excludes?',
  },
  supervision: {
    zh: '这些商品列入综试区监管清单，核对后能否备案？',
    en: 'These goods are on the supervision list of the zone. May they be filed?',
  },
  'unknown-remark': {
    zh: '这些商品是否符合清单备注？',
    en: 'Do these goods satisfy the remark in the list?',
  },
  trace: {
    zh: '同一商品的批次有未结束的召回，或最近一次检查不合格，这些商品能否备案？',
    en: 'Batches of the same goods are under an open recall, or failed their last check. May these goods be filed?',
  },
  'high-risk': {
    zh: '经风险评估，这些商品须人工核对，核对后能否备案？',
    en: 'By an assessment of risk a person looks at these goods. May they be filed?',
  },
  credit: {
    zh: '按主体信用状况，其商品须人工审核，这些商品能否备案？',
    en: 'By the credit of the subject a person reviews its goods. May these goods be filed?',
  },
};
