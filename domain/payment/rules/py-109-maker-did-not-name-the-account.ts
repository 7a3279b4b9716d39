import { rule } from '../rule.ts';

export const makerDidNotNameTheAccount = rule('PY-109', {
  clause: '不相容岗位分离',
  reason: {
    zh: '收款账户由制单人本人确认，同一人不得办理。',
    en: 'Whoever makes the batch has confirmed this account; one person may not do both.',
  },
  next: { zh: '请由其他同事制单。', en: 'A colleague must make the batch.' },
  holds: ({ account, maker }) => account?.confirmedBy !== maker,
});
