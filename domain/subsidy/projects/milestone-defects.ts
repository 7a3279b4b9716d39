import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import { earlierThan, isReached, milestoneOf } from './instalments.ts';
import type { Milestone } from './milestone.ts';
import { isClaimable, type Project } from './project.ts';

const notDecided = ({ id, status }: Project): Refusal => ({
  code: 'PROJECT-NOT-DECIDED',
  severity: 'hard',
  at: 'projectId',
  found: `${id} (${status})`,
  expected: { zh: '已批准且仍在执行的专项', en: 'a project that was approved and has not ended' },
  reason: { zh: '该专项尚未批准，或已经终止。', en: 'The project is not approved, or has ended.' },
  next: {
    zh: '请等待批准决定；已终止的，可重新提出。',
    en: 'Wait for the decision; what has ended may be proposed anew.',
  },
});

const noMilestone = (found: string): Refusal => ({
  code: 'MILESTONE-UNKNOWN',
  severity: 'hard',
  at: 'milestoneId',
  found,
  expected: { zh: '批准决定中的节点', en: 'a milestone of the decision' },
  reason: { zh: '批准决定中没有该节点。', en: 'The decision names no such milestone.' },
  next: { zh: '请按批准决定选择节点。', en: 'Choose one that the decision names.' },
});

const outOfOrder = ({ title }: Milestone): Refusal => ({
  code: 'MILESTONE-ORDER',
  severity: 'hard',
  at: 'milestoneId',
  found: title.zh,
  expected: { zh: '此前各节点均已核定', en: 'every milestone before it is determined' },
  reason: {
    zh: `前一节点“${title.zh}”尚未核定。`,
    en: `The milestone before it is not determined yet: ${title.en}.`,
  },
  next: { zh: '请先完成前一节点的申报。', en: 'Claim that one first, and wait until it is determined.' },
});

const notAccepted = ({ title }: Milestone): Refusal => ({
  code: 'MILESTONE-ACCEPTANCE',
  severity: 'hard',
  at: 'milestoneId',
  found: title.zh,
  expected: { zh: '已通过现场验收', en: 'accepted on site' },
  reason: {
    zh: '该节点须在现场验收通过之后申报。',
    en: 'This milestone is claimed once the site is accepted.',
  },
  next: { zh: '请在专项页面申请现场验收。', en: 'Ask for the acceptance on the page of the project.' },
});

/** What stands against claiming this milestone now, all at once. */
export const milestoneDefects = (project: Project, id: string, claims: readonly Claim[]): Refusal[] => {
  if (!isClaimable(project)) return [notDecided(project)];
  const milestone = milestoneOf(project, id);
  if (!milestone) return [noMilestone(id)];
  return [
    ...earlierThan(project, id, claims)
      .filter(({ claim }) => !claim || !isReached(claim))
      .slice(0, 1)
      .map((before) => outOfOrder(before.milestone)),
    ...(milestone.afterAcceptance && !project.acceptance ? [notAccepted(milestone)] : []),
  ];
};
