import { renameSync, rmSync } from 'node:fs';
import { startMachine } from './machine.ts';
import { inLanes, until } from './patience.ts';
import { decide, openStage, type Stage, worklist } from './stage.ts';
import { reaches, taskFor } from './steps/allocation.ts';
import { claim, registerAndFile } from './steps/drafts.ts';
import { reaches as batchReaches, payOut, sendResult } from './steps/payment.ts';
import { payments, resultFile } from './world/bank.ts';
import { subjects } from './world/subjects.ts';

/**
 * What `npm start` begins with: three subjects whose claims of the half-year before went all the way, two of them
 * to their money. It is played once, by the people of the demonstration, on a machine whose clock stands in that year,
 * and kept as the data folder that a new one is a copy of. Nothing of it is written past the API.
 */
const folder = process.argv[2] ?? 'out/half-year-before';
const inMaking = `${folder}-${process.pid}`;

/** Of border trade and of the post, whose filings no department looks at; none of the dozen that are at work today. */
const claimants = [16, 18, 26].flatMap((n) => subjects[n] ?? []);

const reviewers = ['commerce-1', 'post-1'];

const reviewed = async (stage: Stage) => {
  for (const person of reviewers)
    for (const task of await worklist(stage, person)) await decide(stage, person, task, 'approve');
  const { claims } = await stage
    .as('auditor-1')
    .get<{ claims: { id: string }[] }>('/officer/claims?status=determined');
  return claims.length === claimants.length;
};

const shareOut = async (stage: Stage) => {
  await stage.machine.moveTo('2026-08-03T01:00:00.000Z');
  await stage.as('programme-1').put('/officer/allocations/delivery-fees/2026H1');
  const task = await taskFor(stage, 'programme-approver', 'allocation');
  await decide(stage, 'programme-approver', task, 'approve');
  await reaches(stage, 'in-notice');
  await stage.machine.moveTo('2026-08-10T01:00:00.000Z');
  await reaches(stage, 'settled');
};

/** The bank pays whatever is in the batch. */
const pay = async (stage: Stage, claimIds: readonly string[]) => {
  const { id, sequence, utf8 } = await payOut(stage, claimIds);
  const answer = resultFile(sequence, payments(utf8), () => ({ status: '成功', reason: '' }));
  await sendResult(stage, id, answer);
  await batchReaches(stage, id, 'closed');
};

const play = async (stage: Stage) => {
  await inLanes(claimants, claimants.length, (subject) => registerAndFile(stage, subject));
  await stage.machine.moveTo('2026-07-08T01:00:00.000Z');
  const ids = await inLanes(claimants, claimants.length, (subject) =>
    claim(stage, {
      subject,
      submits: true,
      quirks: { lines: 60 + 2 * subject.n, encoding: 'utf-8-bom' },
    }),
  );
  await until('the claims are determined', () => reviewed(stage));
  await shareOut(stage);
  await pay(stage, ids.flatMap((id) => id ?? []).slice(0, 2));
};

const machine = await startMachine(0, inMaking, '2025-12-15T01:00:00.000Z');
try {
  await play(openStage(machine));
} finally {
  await machine.stop();
}
rmSync(folder, { recursive: true, force: true });
renameSync(inMaking, folder);
