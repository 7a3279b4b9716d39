import { heldThroughout } from '../../shared/validity.ts';
import type { ClaimRule } from '../claims/rule.ts';

/** What has become of a filing after the period is another matter (SU-115). */
export const filedThroughoutThePeriod: ClaimRule = {
  code: 'SU-102',
  title: { zh: '业务期间全程有备案', en: 'Filed throughout the business period' },
  clause: '实施方案三（二）2',
  severity: 'flag',
  cure: 'none',
  check: ({ programme: { eligibility, period }, filings }) => {
    const eligible = filings.filter(({ mode }) => eligibility.modes.includes(mode));
    if (eligible.some(heldThroughout(period))) return [];
    const terms = eligible.flatMap(({ validFrom, validTo }) =>
      validFrom ? `${validFrom} – ${validTo ?? ''}`.trim() : [],
    );
    return [
      {
        code: 'SU-102',
        found: terms.join(', ') || '—',
        expected: {
          zh: `${period.from} 至 ${period.to} 备案均有效`,
          en: `A filing that held from ${period.from} to ${period.to}`,
        },
        reason: {
          zh: '没有一项备案在业务期间首尾两日均有效：备案较晚、已期满或被暂停。请审核无有效备案期间发生的业务。',
          en: 'No filing held at both ends of the period: it began later, ran out or was suspended. Look at the business of the days without one.',
        },
        next: {
          zh: '企业无需处理；审核人员将就无有效备案期间的业务作出认定。',
          en: 'The enterprise need do nothing; a reviewer decides about the business of the days without a filing.',
        },
      },
    ];
  },
};
