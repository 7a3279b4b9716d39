import { isMendable } from '../../casework/reasons.ts';
import { type Day, dayOf } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import { lastDayToLodge } from '../claims/reconsideration.ts';
import { isReached } from './instalments.ts';
import type { Milestone } from './milestone.ts';

/** Its claim was refused, and not settled with nothing. */
export const isRefused = (claim: Pick<Claim, 'status' | 'allocatedFen'>): boolean =>
  claim.status === 'refused' && !isReached(claim);

/** What was said by whoever refused it can be mended, all of it; what others have shown in the notice cannot. */
const canBeMended = ({ findings, objectionId }: Claim): boolean =>
  objectionId === undefined &&
  findings.length > 0 &&
  findings.every(({ code }) => isMendable(code.replace(/^REVIEW-/, '')));

const onPrinciple = ({ title }: Milestone, { findings }: Claim): Refusal => ({
  code: 'MILESTONE-REFUSED',
  severity: 'hard',
  at: 'milestoneId',
  found: findings[0]?.reason.zh ?? title.zh,
  expected: {
    zh: '因材料、事实或金额问题不予通过的申报',
    en: 'a claim that was refused for its papers, its facts or its amount',
  },
  reason: {
    zh: '该节点的申报不予通过，理由不是补齐材料或更正金额能够解决的。',
    en: 'The claim of this milestone was refused for what no other paper and no other figure can mend.',
  },
  next: {
    zh: '有异议的，请打开该申报，在不予通过之日起 60 日内申请复议；也可申请变更专项。',
    en: 'Open the claim and ask for reconsideration within 60 days of the refusal, or ask for a change of the project.',
  },
});

const dayGone = ({ dueOn }: Milestone, today: Day): Refusal => ({
  code: 'MILESTONE-PAST',
  severity: 'hard',
  at: 'milestoneId',
  found: dueOn,
  expected: { zh: `不早于 ${today} 的期限`, en: `a day that is ${today} or later` },
  reason: { zh: '该节点的期限已过，不能重新申报。', en: 'The day of this milestone has gone by.' },
  next: {
    zh: '请申请变更专项，延长期限后重新申报；或对不予通过的决定申请复议。',
    en: 'Ask for a change of the project that gives it a later day, or for reconsideration of the refusal.',
  },
});

/** What stands against claiming a milestone once more whose claim was refused. */
export const againDefects = (milestone: Milestone, refused: Claim, today: Day): Refusal[] => {
  if (!canBeMended(refused)) return [onPrinciple(milestone, refused)];
  return milestone.dueOn < today ? [dayGone(milestone, today)] : [];
};

/** Until then reconsideration of this refusal may be asked for, and its milestone was not left unclaimed. */
export const mayBeContested = (claim: Claim, today: Day): boolean =>
  isRefused(claim) && today <= lastDayToLodge(dayOf(claim.changedAt));
