import type { Task } from '#domain/casework/task.ts';
import { inTurn } from '#domain/subsidy/amount/waiting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { comeToRest, inPeace } from './calm.ts';
import { claimsIn } from './holds/fact.ts';
import { confirmsAccount, submits } from './people/claimants.ts';
import { batches, hearsFromBank, makesBatch } from './people/finance.ts';
import { decides, openTasks, peopleAt, preparesAllocation } from './people/officers.ts';
import type { Troubles } from './troubles.ts';
import type { World } from './world.ts';

const day = 24 * 3_600_000;
const mostDays = 200;

/** Whoever is in front of the row is served first, or nobody is (ADR 0054). */
const canBeServed = (world: World): boolean => {
  const [first] = claimsIn(world)
    .filter(({ status }) => status === 'waiting')
    .toSorted(inTurn);
  const free = (fundLineId: string) => world.store.balances.get(fundLineId)?.free ?? 0;
  return first === undefined || first.parts.every((part) => part.fen <= free(part.fundLineId));
};

/** Where nobody has anything left to do. */
const isFinished =
  (world: World) =>
  ({ status }: Claim): boolean =>
    ['draft', 'paid', 'refused', 'withdrawn', 'lapsed'].includes(status) ||
    (status === 'waiting' && !canBeServed(world));

type Doing = (world: World, troubles: Troubles, today: number) => Promise<void>;

/** Whoever may, answers it so that the case goes on; colleagues who have stayed away first. */
const answer = async (world: World, troubles: Troubles, task: Task): Promise<void> => {
  const decision = task.choices.find((one) => one === 'approve' || one === 'dismiss');
  const people = peopleAt(world, task).toSorted(
    (a, b) => Number(b.startsWith('spare-')) - Number(a.startsWith('spare-')),
  );
  if (!decision) return;
  for (const person of people)
    if (await inPeace(world, troubles, decides(world, person, task, decision))) return;
};

const answerEverything: Doing = async (world, troubles) => {
  for (const task of openTasks(world)) if ('role' in task.desk) await answer(world, troubles, task);
};

const submitEverything: Doing = async (world, troubles) => {
  for (const claimant of world.claims) await inPeace(world, troubles, submits(world, claimant));
};

const shareOut: Doing = async (world, troubles) => {
  await inPeace(world, troubles, preparesAllocation(world, 'spare-programme-officer'));
};

const confirmAccounts: Doing = async (world, troubles, today) => {
  const returned = claimsIn(world).filter(({ status }) => status === 'returned');
  for (const claimant of world.claims)
    if (returned.some(({ subjectId }) => subjectId === claimant.own.subjectId))
      await inPeace(world, troubles, confirmsAccount(world, claimant, 1000 + today));
};

const pay: Doing = async (world, troubles, today) => {
  for (const batch of batches(world))
    if (batch.status === 'exported')
      await inPeace(world, troubles, hearsFromBank(world, batch, 10_000 + today));
  await inPeace(world, troubles, makesBatch(world, 'spare-maker', 1000 + today));
};

const everyDay: readonly Doing[] = [submitEverything, answerEverything, shareOut, confirmAccounts, pay];

/** Everybody does what is asked of them, day after day, until every claim has its end. */
export const finish = async (world: World, troubles: Troubles): Promise<void> => {
  for (let today = 0; today < mostDays && troubles.length === 0; today += 1) {
    for (const doing of everyDay) {
      await doing(world, troubles, today);
      await comeToRest(world, troubles);
    }
    if (claimsIn(world).every(isFinished(world))) return;
    world.moveTo(world.now() + day);
  }
  const left = claimsIn(world).filter((claim) => !isFinished(world)(claim));
  troubles.push(`It does not end: ${JSON.stringify(left.map(({ id, status }) => ({ id, status })))}`);
};
