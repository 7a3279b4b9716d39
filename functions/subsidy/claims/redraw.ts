import type { Actor } from '#domain/casework/role.ts';
import { displayYuan, nothing } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type DrawnUp, isSameDrawing } from '#domain/subsidy/claims/drawn-up.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Change, Ports } from '../../ports.ts';
import { drawnUpFor } from './draw-up.ts';

/** The draft drawn up anew, where what it rests on has changed; one that was submitted stands as it was confirmed. */
export const redrawn = (
  claim: Claim,
  drawing: DrawnUp | undefined,
  moment: Moment,
  by: string,
): Change | undefined => {
  if (claim.status !== 'draft' || isSameDrawing(claim.drawnUp, drawing)) return undefined;
  const after = changed(claim, moment, { drawnUp: drawing });
  const data = { fen: drawing?.fen ?? nothing, before: claim.drawnUp?.fen ?? nothing };
  return { cases: [after], events: [happened('ClaimRedrawn', moment, by, after, { before: claim, data })] };
};

const changedSince = (before: DrawnUp | undefined, now: DrawnUp | undefined): Refused =>
  refused(409, {
    code: 'DRAWN-UP-ANEW',
    at: 'drawnUp',
    found: `${displayYuan(before?.fen ?? nothing)} 元`,
    expected: {
      zh: `现为 ${displayYuan(now?.fen ?? nothing)} 元`,
      en: `now ${displayYuan(now?.fen ?? nothing)} yuan`,
    },
    reason: {
      zh: '系统起草所依据的事实已有变化，申报已重新起草，尚未提交。',
      en: 'What the claim was drawn up from has changed. It was drawn up anew and is not submitted.',
    },
    next: { zh: '请核对新的内容后再确认。', en: 'Look at what it says now, and confirm that.' },
  });

/** Nobody confirms what no longer holds: a draft whose facts have changed is drawn up anew, and that is said instead. */
export const redrawnBefore = async (
  ports: Pick<Ports, 'register' | 'zone' | 'clock'>,
  claim: Claim,
  programme: Programme,
  { person }: Actor,
): Promise<Refused | undefined> => {
  if (!programme.route?.noClaim) return undefined;
  const moment = momentOf(ports);
  const drawing = await drawnUpFor(ports, programme, claim.subjectId, moment);
  const change = redrawn(claim, drawing, moment, person);
  if (!change) return undefined;
  await ports.register.commit(change);
  return changedSince(claim.drawnUp, drawing);
};
