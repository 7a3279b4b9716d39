import type { ClaimBeside, ClaimRule } from '../claims/rule.ts';

const sameBusiness = ({ claimId, title, period: { from, to } }: ClaimBeside) => ({
  code: 'SU-116',
  found: claimId,
  expected: { zh: '同一期间的业务只申报一次', en: 'business of one time is claimed once' },
  reason: {
    zh: `${title.zh}的业务期间 ${from} 至 ${to} 与本申报重叠。`,
    en: `${title.en}: its period, ${from} to ${to}, overlaps with that of this claim.`,
  },
  next: {
    zh: '请审核人员对照两份申报，重复的部分予以核减；企业也可撤回其中一份。',
    en: 'The reviewer holds both side by side and sets lower what stands twice; the enterprise may withdraw one.',
  },
});

export const noSecondClaimForTheSameBusiness: ClaimRule = {
  code: 'SU-116',
  title: { zh: '同一期间没有第二份申报', en: 'No second claim for business of the same time' },
  clause: '同一事项不得重复申报',
  severity: 'flag',
  cure: 'none',
  check: ({ claimsBeside }) => claimsBeside.map(sameBusiness),
};
