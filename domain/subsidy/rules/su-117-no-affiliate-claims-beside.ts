import type { Bilingual } from '../../shared/bilingual.ts';
import type { AffiliatedClaim, ClaimRule, Shared } from '../claims/rule.ts';

/** What two claimants have in common, as it is told; what it is stands under “affiliates”. */
const inCommon: Readonly<Record<Shared, Bilingual>> = {
  person: { zh: '经办人员', en: 'a person' },
  phone: { zh: '电话', en: 'a telephone' },
  address: { zh: '地址', en: 'an address' },
  'legal-representative': { zh: '法定代表人', en: 'a legal representative' },
  account: { zh: '收款账户', en: 'an account' },
};

const told = (shared: readonly Shared[]): Bilingual => ({
  zh: shared.map((one) => inCommon[one].zh).join('、'),
  en: shared.map((one) => inCommon[one].en).join(', '),
});

const affiliated = ({ claimId, subjectName, links }: AffiliatedClaim) => {
  const shared = told(links);
  return {
    code: 'SU-117',
    found: `${subjectName} ${claimId}`,
    expected: { zh: '同一申报期内没有关联企业申报', en: 'no affiliate claims in the same window' },
    reason: {
      zh: `有关联的企业在同一申报期申报了本项目，相同的是：${shared.zh}。`,
      en: `An affiliate claims under the same programme in this window; they share ${shared.en}.`,
    },
    next: {
      zh: '请审核人员查看“关联主体”并对照两份申报，判断是否拆分申报或重复申报。',
      en: 'Look at the affiliates and hold both claims side by side: is one business split, or claimed twice?',
    },
  };
};

/** Nobody takes for the whole what was looked at in part. */
const notAllLookedAt = (cutAt: readonly Shared[]) => {
  const shared = told(cutAt);
  return {
    code: 'SU-117',
    found: shared.zh,
    expected: { zh: '已查找全部关联企业', en: 'every affiliate looked at' },
    reason: {
      zh: `与申报主体信息相同（${shared.zh}）的主体过多，只查找了一部分：其余主体是否申报、是否列为服务企业，未经核对。`,
      en: `Too many subjects share ${shared.en} with the claimant to look at all: whether the others claim, or are listed as served, was not seen.`,
    },
    next: {
      zh: '请审核人员查看“关联主体”；属于公共信息的，请提议列入“公共信息（不作关联）”。',
      en: 'Look at the affiliates; what everybody has may be proposed as a common value.',
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
  check: ({ affiliatedClaims, affiliatesCutAt }) => [
    ...affiliatedClaims.map(affiliated),
    ...(affiliatesCutAt.length > 0 ? [notAllLookedAt(affiliatesCutAt)] : []),
  ],
};
