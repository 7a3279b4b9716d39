import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { againDefects } from '#domain/subsidy/projects/claimed-again.ts';
import type { Milestone } from '#domain/subsidy/projects/milestone.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { openRequest } from '../reconsiderations/open-request.ts';

const beingReconsidered = ({ lodgedOn }: Reconsideration): Refusal => ({
  code: 'MILESTONE-RECONSIDERED',
  severity: 'hard',
  at: 'milestoneId',
  found: lodgedOn,
  expected: { zh: '没有正在办理的复议', en: 'no reconsideration that is being decided' },
  reason: {
    zh: '对不予通过的复议正在办理，不能同时重新申报。',
    en: 'The refusal is being reconsidered: the milestone cannot be claimed again meanwhile.',
  },
  next: {
    zh: '请等待复议结果，或撤回复议后重新申报。',
    en: 'Wait for the outcome, or withdraw the request and claim the milestone again.',
  },
});

/** What stands against claiming a milestone once more, also that its refusal is looked at by somebody else. */
export const againObjections = async (
  ports: Pick<Ports, 'register'>,
  milestone: Milestone,
  refused: Claim,
  { today }: Moment,
): Promise<Refusal[]> => {
  const request = await openRequest(ports, refused);
  return [...againDefects(milestone, refused, today), ...(request ? [beingReconsidered(request)] : [])];
};
