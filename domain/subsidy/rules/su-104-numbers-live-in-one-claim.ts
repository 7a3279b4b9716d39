import { firstOfMany } from '../claims/first-of-many.ts';
import type { ClaimRule } from '../claims/rule.ts';

const others = (count: number) => ({
  reason: {
    zh: `另有 ${count} 个号码同样已在其他申报中使用，见各行结果。`,
    en: `${count} other numbers are held by another claim as well; see the lines.`,
  },
});

export const numbersLiveInOneClaim: ClaimRule = {
  code: 'SU-104',
  title: { zh: '单号未在其他申报中使用', en: 'No document number lives in another claim' },
  clause: '同一事项不得重复申报',
  severity: 'flag',
  cure: 'none',
  check: ({ heldElsewhere }) =>
    firstOfMany(
      heldElsewhere.map(({ number, lines }) => ({
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
      others,
    ),
};
