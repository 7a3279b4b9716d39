import type * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { displayYuan, nothing } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { DrawnUp, isSameDrawing } from '#domain/subsidy/claims/drawn-up.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Change, Ports } from '../../ports.ts';
import { drawnUpFor } from './draw-up.ts';
import { isChangeable } from './own-claim.ts';

/** What whoever confirms has before their eyes. */
export const SeenDrawing = DrawnUp.pick({ at: true, fen: true });
type SeenDrawing = z.infer<typeof SeenDrawing>;

/** Drawn up anew while it is with the subject, where what it rests on has changed; what is submitted stands as it was confirmed. */
export const redrawn = (
  claim: Claim,
  drawing: DrawnUp | undefined,
  moment: Moment,
  by: string,
): Change | undefined => {
  if (!isChangeable(claim) || isSameDrawing(claim.drawnUp, drawing)) return undefined;
  const after = changed(claim, moment, { drawnUp: drawing });
  const data = { fen: drawing?.fen ?? nothing, before: claim.drawnUp?.fen ?? nothing };
  return { cases: [after], events: [happened('ClaimRedrawn', moment, by, after, { before: claim, data })] };
};

const changedSince = (seen: SeenDrawing | undefined, now: DrawnUp | undefined): Refused =>
  refused(409, {
    code: 'DRAWN-UP-ANEW',
    at: 'drawnUp',
    found: `${displayYuan(seen?.fen ?? nothing)} 元`,
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

const redrawnNow = async (
  ports: Pick<Ports, 'register' | 'zone' | 'clock'>,
  claim: Claim,
  programme: Programme,
  { person }: Actor,
): Promise<Claim> => {
  if (!programme.route?.noClaim) return claim;
  const moment = momentOf(ports);
  const drawing = await drawnUpFor(ports, programme, claim.subjectId, moment);
  const change = redrawn(claim, drawing, moment, person);
  if (!change) return claim;
  await ports.register.commit(change);
  return { ...claim, drawnUp: drawing };
};

/**
 * Nobody confirms what no longer holds, or what they have not seen: a claim whose facts have changed is drawn up anew, and
 * that is said instead; so it is where it was drawn up anew since the page was opened.
 */
export const redrawnBefore = async (
  ports: Pick<Ports, 'register' | 'zone' | 'clock'>,
  claim: Claim,
  programme: Programme,
  actor: Actor,
  seen: SeenDrawing | undefined,
): Promise<Refused | undefined> => {
  if (!isChangeable(claim)) return undefined;
  const { drawnUp } = await redrawnNow(ports, claim, programme, actor);
  const stands = isSameDrawing(claim.drawnUp, drawnUp) && seen?.at === drawnUp?.at;
  return stands ? undefined : changedSince(seen, drawnUp);
};
