import type { ClaimRule } from '../claims/rule.ts';

export const submittedWithinTheWindow: ClaimRule = {
  code: 'SU-103',
  title: { zh: '在申报期内提交', en: 'Submitted within the window' },
  clause: '申报通知：申报时间',
  severity: 'hard',
  cure: 'none',
  check: ({ programme: { window }, claim }) => {
    const day = claim.submittedOn ?? '';
    return window.from <= day && day <= window.to
      ? []
      : [
          {
            code: 'SU-103',
            found: day,
            expected: {
              zh: `${window.from} 至 ${window.to}（含首尾两日，北京时间）`,
              en: `${window.from} to ${window.to}, both days included, Beijing time`,
            },
            reason: { zh: '不在申报期内。', en: 'The claim was made outside the window.' },
            next: {
              zh: '本期不能受理，请在“资金支持”中查看下一个申报期。',
              en: 'This window cannot take it; see under “Support” when the next one opens.',
            },
          },
        ];
  },
};
