import { opinionsOf } from '#domain/casework/opinions.ts';
import type { Task } from '#domain/casework/task.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change } from '../../ports.ts';
import { jointReviewTasks, type Scene } from './claim-work.ts';

/** One desk opposes the claim, or cannot decide: the joint review does, with what that desk has said. */
export const opposedBy = (scene: Scene, task: Task, by: string): Change => {
  const { claim, moment } = scene;
  const opinions = opinionsOf([task]);
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'oppose'),
    findings: findingsOf(opinions),
  });
  return {
    cases: [after],
    opens: jointReviewTasks({ ...scene, claim: after }),
    events: [happened('ClaimOpposed', moment, by, after, { before: claim, data: { opinions } })],
  };
};
