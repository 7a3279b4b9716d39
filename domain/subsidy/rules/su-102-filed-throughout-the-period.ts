import type { ClaimRule } from '../claims/rule.ts';

export const filedThroughoutThePeriod: ClaimRule = {
  code: 'SU-102',
  title: { zh: '业务期间全程有备案', en: 'Filed throughout the business period' },
  clause: '实施方案三（二）2',
  severity: 'flag',
  cure: 'none',
  check: ({ programme, filings }) =>
    filings.some(
      ({ mode, status, validFrom }) =>
        programme.eligibility.modes.includes(mode) &&
        status === 'in-force' &&
        validFrom !== undefined &&
        validFrom <= programme.period.from,
    )
      ? []
      : [
          {
            code: 'SU-102',
            expected: { zh: `不晚于 ${programme.period.from} 备案`, en: `Filed by ${programme.period.from}` },
            reason: {
              zh: '备案晚于业务期间起始日，请审核备案前发生的业务。',
              en: 'The filing began after the period did; look at the business before it.',
            },
            next: {
              zh: '企业无需处理；审核人员将就备案前的业务作出认定。',
              en: 'The enterprise need do nothing; a reviewer decides about the business before the filing.',
            },
          },
        ],
};
