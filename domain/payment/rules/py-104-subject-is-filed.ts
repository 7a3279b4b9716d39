import { type PaymentFacts, rule } from '../rule.ts';

type Filing = PaymentFacts['filings'][number];

const holdsOn =
  (today: string) =>
  ({ status, validFrom, validTo }: Filing): boolean =>
    status === 'filed' && (validFrom ?? today) <= today && (validTo === undefined || today < validTo);

export const subjectIsFiled = rule('PY-104', {
  clause: '实施方案三（二）2',
  reason: { zh: '企业当前没有有效备案。', en: 'No filing of the enterprise is in force today.' },
  next: { zh: '请通知企业办理备案或续期。', en: 'Ask the enterprise to file, or to renew its filing.' },
  holds: ({ filings, today }) => filings.some(holdsOn(today)),
});
