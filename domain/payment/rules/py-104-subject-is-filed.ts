import { isInForceOn } from '../../shared/validity.ts';
import { type ReleaseFacts, rule } from '../rule.ts';

type Filing = ReleaseFacts['filings'][number];

/** A suspension holds back new claims; money already approved only where its reason says so (domain study §3.2). */
const asFarAsPaymentsGo = (filing: Filing): Filing =>
  filing.status === 'suspended' && filing.suspension?.stopsPayments === false
    ? { ...filing, status: 'in-force' }
    : filing;

/** Asked on the day of the batch and again on that of its release. */
export const subjectIsFiled = rule<ReleaseFacts>('PY-104', {
  clause: '实施方案三（二）2',
  reason: { zh: '企业当前没有有效备案。', en: 'No filing of the enterprise is in force today.' },
  next: { zh: '请通知企业办理备案或续期。', en: 'Ask the enterprise to file, or to renew its filing.' },
  holds: ({ filings, today }) => filings.map(asFarAsPaymentsGo).some(isInForceOn(today)),
});
