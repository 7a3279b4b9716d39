import { wasSetAt } from '#domain/subsidy/adjustment/adjustment.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { claimFor } from '../claims/seen-by.ts';
import { adjusters, adjustingClaim } from './adjusting.ts';
import { withSheets } from './set-lower.ts';
import { SheetPath } from './sheet-keys.ts';

/** Takes back a sheet of one's own department, in the step in which it was set and before that is decided. It stays on record. */
export const takeBackAdjustments = route(
  {
    id: 'takeBackAdjustments',
    method: 'DELETE',
    path: '/api/officer/claims/{claimId}/adjustments/{sheetId}',
    who: adjusters,
    summary: { zh: '撤回核减单', en: 'Take adjustments back' },
    params: SheetPath,
    answer: Claim,
  },
  async (ports, { params: { claimId, sheetId }, actor }) => {
    const adjusting = await adjustingClaim(ports, claimId, actor);
    if (adjusting instanceof Refused) return adjusting;
    const { claim, task, department } = adjusting;
    const { adjustmentSheets: before = [] } = claim;
    const isOwn = wasSetAt({ round: claim.round, step: task.step, department });
    const sheet = before.find((one) => one.id === sheetId && isOwn(one));
    if (!sheet) return notFound('本部门在本环节的该核减单', 'sheet of yours in this step');
    if (sheet.takenBack) return claimFor(actor, claim);
    const moment = momentOf(ports);
    const takenBack = { by: actor.person, at: moment.now };
    const sheets = before.map((one) => (one === sheet ? { ...one, takenBack } : one));
    const after = changed(claim, moment, await withSheets(ports, claim, sheets));
    await ports.register.commit({
      cases: [after],
      stillOpen: [task],
      hands: [{ case: task.case, person: actor.person, step: task.step }],
      outsider: { person: actor.person, subjectId: claim.subjectId },
      events: [
        happened('AdjustmentsTakenBack', moment, actor.person, after, {
          before: claim,
          data: { sheetId, department, lines: sheet.lines },
        }),
      ],
    });
    return claimFor(actor, after);
  },
);
