import type { Actor } from '#domain/casework/role.ts';
import { takenOffBy, totalsLess } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { type AdjustmentSheet, standingSheets } from '#domain/subsidy/adjustment/adjustment.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import { rememberName } from '../../casework/people.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { screenedLinesKey } from '../claims/lines.ts';
import { claimFor } from '../claims/seen-by.ts';
import type { Adjusting } from './adjusting.ts';
import { checkLines, type Said } from './check-lines.ts';
import { adjustmentsOn, writeSheet } from './stored-sheets.ts';

/** The claim is one row of the table; so many heads a round stand in it with room to spare. */
const mostSheets = 200;
/** So many defects fit into one answer; whoever has more has the wrong file. */
const mostDefects = 500;

const tooManySheets = () =>
  refused(409, {
    code: 'ADJUSTMENT-TOO-MANY',
    expected: { zh: `不超过 ${mostSheets} 份核减单`, en: `at most ${mostSheets} sheets` },
    reason: {
      zh: '该申报本轮的核减单过多。',
      en: 'The claim has too many sheets of adjustments in this round.',
    },
    next: { zh: '请将其余各行合并为一个文件上传。', en: 'Put all other lines into one file.' },
  });

const kindsOf = async ({ register }: Pick<Ports, 'register'>, { id }: Claim) =>
  (await register.evidenceOf(id)).flatMap(({ kind, status }) =>
    isList(kind) && status === 'read' ? [kind] : [],
  );

/** The claim with these sheets: what they take off is reckoned anew from all that stand, and the sums with it. */
export const withSheets = async (
  ports: Pick<Ports, 'register' | 'exports'>,
  claim: Claim,
  adjustmentSheets: AdjustmentSheet[],
): Promise<Partial<Claim>> => {
  const standing = standingSheets({ ...claim, adjustmentSheets });
  const adjustments = await adjustmentsOn(ports.exports, claim.id, standing);
  const takenOff = takenOffBy(adjustments, await kindsOf(ports, claim));
  return { adjustmentSheets, takenOff, totals: totalsLess(claim.totals, takenOff, claim.takenOff) };
};

/**
 * Sets lines lower, all of them or none. The claim goes to its next version: whoever adjusts at the same time is told
 * that it moved, and sees what the other did before anything is written over it. Said twice, it is one sheet.
 */
export const setLower = async (
  ports: Ports,
  actor: Actor,
  { claim, task, department }: Adjusting,
  { sheetId, evidenceId, said }: { sheetId: string; evidenceId: string; said: readonly Said[] },
): Promise<Claim | Refused> => {
  const { adjustmentSheets: before = [] } = claim;
  if (before.some(({ id }) => id === sheetId)) return claimFor(actor, claim);
  if (before.filter(({ round }) => round === claim.round).length >= mostSheets) return tooManySheets();
  const checked = await checkLines(ports.exports, screenedLinesKey(claim.id), evidenceId, said);
  if (!checked.ok) return new Refused(422, checked.refusals.slice(0, mostDefects));
  const moment = momentOf(ports);
  const sheet: AdjustmentSheet = {
    id: sheetId,
    round: claim.round,
    step: task.step,
    department,
    by: actor.person,
    at: moment.now,
    lines: checked.value.length,
    sha256: await writeSheet(ports.exports, claim.id, sheetId, checked.value),
  };
  const after = changed(claim, moment, await withSheets(ports, claim, [...before, sheet]));
  await rememberName(ports, actor);
  await ports.register.commit({
    cases: [after],
    stillOpen: [task],
    hands: [{ case: task.case, person: actor.person, step: task.step }],
    outsider: { person: actor.person, subjectId: claim.subjectId },
    events: [
      happened('LinesAdjusted', moment, actor.person, after, {
        before: claim,
        data: { sheetId, department, lines: sheet.lines, takenOff: after.takenOff },
      }),
    ],
  });
  return claimFor(actor, after);
};
