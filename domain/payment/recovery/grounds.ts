import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';

export const RecoveryGround = z.enum([
  'fraud',
  'misuse',
  'trade-returned',
  'conditions-lapsed',
  'overpaid',
  'voluntary-return',
]);
export type RecoveryGround = z.infer<typeof RecoveryGround>;

/** Why money may be asked back; what comes by itself is asked for by nobody. */
export const OrderGround = RecoveryGround.exclude(['voluntary-return']);

export const isVoluntary = ({ ground }: { readonly ground: RecoveryGround }): boolean =>
  ground === 'voluntary-return';

type Ground = {
  readonly title: Bilingual;
  readonly clause: string;
  /** What the credit catalogue calls it, where it goes into the record. */
  readonly event?: string;
};

const penalties = '《财政违法行为处罚处分条例》（国务院令第427号）第十四条';

/** Why money that was paid is asked back. Nothing else is a ground. */
const recoveryGrounds: Readonly<Record<RecoveryGround, Ground>> = {
  fraud: {
    title: { zh: '以虚报、冒领等手段骗取资金', en: 'obtained by fraud' },
    clause: penalties,
    event: 'subsidy-fraud',
  },
  misuse: {
    title: { zh: '挪用支持资金', en: 'put to another use' },
    clause: penalties,
    event: 'fund-misuse',
  },
  'trade-returned': {
    title: {
      zh: '所依据的交易已退货、退款或红字冲销',
      en: 'the trade it rested on was returned or cancelled',
    },
    clause: '实施方案三（二）5；申报承诺',
  },
  'conditions-lapsed': {
    title: { zh: '支付后不再符合支持条件', en: 'the conditions no longer hold' },
    clause: '申报承诺',
  },
  overpaid: {
    title: { zh: '多拨资金', en: 'too much was paid' },
    clause: '《中华人民共和国民法典》第九百八十五条',
  },
  'voluntary-return': {
    title: { zh: '企业自行退回', en: 'returned by the enterprise of itself' },
    clause: '申报承诺',
  },
};

export const groundOf = (ground: RecoveryGround): Ground => recoveryGrounds[ground];
