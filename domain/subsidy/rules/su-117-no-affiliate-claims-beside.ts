import type { Bilingual } from '../../shared/bilingual.ts';
import type { AffiliatedClaim, ClaimRule } from '../claims/rule.ts';

/** What two claimants have in common, as it is told; what it is stands under “affiliates”. */
const inCommon: Readonly<Record<AffiliatedClaim['links'][number], Bilingual>> = {
  person: { zh: '经办人员', en: 'a person' },
  phone: { zh: '电话', en: 'a telephone' },
  address: { zh: '地址', en: 'an address' },
  'legal-representative': { zh: '法定代表人', en: 'a legal representative' },
  account: { zh: '收款账户', en: 'an account' },
};

const affiliated = ({ claimId, subjectName, links }: AffiliatedClaim) => {
  const shared = links.map((link) => inCommon[link]);
  return {
    code: 'SU-117',
    found: `${subjectName} ${claimId}`,
    expected: { zh: '同一申报期内没有关联企业申报', en: 'no affiliate claims in the same window' },
    reason: {
      zh: `有关联的企业在同一申报期申报了本项目，相同的是：${shared.map(({ zh }) => zh).join('、')}。`,
      en: `An affiliate claims under the same programme in this window; they share ${shared.map(({ en }) => en).join(', ')}.`,
    },
    next: {
      zh: '请审核人员查看“关联主体”并对照两份申报，判断是否拆分申报或重复申报。',
      en: 'Look at the affiliates and hold both claims side by side: is one business split, or claimed twice?',
    },
  };
};

export const noAffiliateClaimsBeside: ClaimRule = {
  code: 'SU-117',
  title: { zh: '没有关联企业同时申报', en: 'No affiliate claims beside it' },
  clause: '同一事项不得重复申报；如实申报',
  severity: 'flag',
  cure: 'none',
  toldTo: 'officers',
  check: ({ affiliatedClaims }) => affiliatedClaims.map(affiliated),
};
