import type { ClaimRule } from '../claims/rule.ts';

const shown = 20;

export const numbersLiveInOneClaim: ClaimRule = {
  code: 'SU-104',
  title: { zh: '单号未在其他申报中使用', en: 'No document number lives in another claim' },
  clause: '同一事项不得重复申报',
  severity: 'flag',
  cure: 'none',
  check: ({ heldElsewhere }) =>
    heldElsewhere.slice(0, shown).map(({ number, lines }) => ({
      code: 'SU-104',
      found: number,
      reason: {
        zh: `该号码已在另一申报中使用，涉及 ${lines} 行，已剔除。`,
        en: `Another claim holds this number; ${lines} line(s) were taken out.`,
      },
      next: {
        zh: '如认为有误，请提供原始单据向牵头部门说明。',
        en: 'If this is wrong, show the original document to the leading department.',
      },
    })),
};
