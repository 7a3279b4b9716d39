import type { Task } from '#domain/casework/task.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change } from '../../ports.ts';
import {
  auditTasks,
  correctionTask,
  departmentTasks,
  jointReviewTasks,
  type Scene,
  secondLookTask,
} from './claim-work.ts';

type Move = { readonly type: string; readonly asks: (scene: Scene) => readonly Task[] };

/** The moves by which a claim in review goes on: what each is called in the record, and who is asked then. */
const moves = {
  audit: { type: 'ClaimPutToAudit', asks: auditTasks },
  review: { type: 'ClaimPutToDepartments', asks: departmentTasks },
  return: { type: 'ClaimReturned', asks: (scene) => [correctionTask(scene)] },
  oppose: { type: 'ClaimOpposed', asks: jointReviewTasks },
  convene: { type: 'CommitteeConvened', asks: jointReviewTasks },
  draw: { type: 'ClaimDrawn', asks: (scene) => [secondLookTask(scene)] },
  refuse: { type: 'ClaimRefused', asks: () => [] },
} as const satisfies Readonly<Record<string, Move>>;

type Told = { readonly patch?: Partial<Claim>; readonly data?: Record<string, unknown> };

/** The claim moved on: how it stands, who is asked, and what the record says. */
export const movedOn = (
  scene: Scene,
  action: keyof typeof moves,
  by: string,
  { patch = {}, data }: Told = {},
): Change => {
  const { claim, moment } = scene;
  const { type, asks }: Move = moves[action];
  const after = changed(claim, moment, { ...patch, status: moveClaim(claim.status, action) });
  return {
    cases: [after],
    opens: asks({ ...scene, claim: after }),
    events: [happened(type, moment, by, after, { before: claim, ...(data ? { data } : {}) })],
  };
};
