import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { hasEnded } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { claimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { askedOf } from '#domain/subsidy/statistics/departments.ts';
import { casePages } from '../../casework/case-pages.ts';
import { chunks } from '../../casework/chunks.ts';
import type { Ports } from '../../ports.ts';
import { type Counted, countedBefore, keepCounted } from './counted-before.ts';

type Needs = Pick<Ports, 'register' | 'exports'>;
type Recoveries = ReadonlyMap<string, readonly Recovery[]>;
/** When it is counted, and by which code. */
export type Counting = { readonly now: string; readonly by: string };

/** So many claims are read at once. */
const atOnce = 25;

const recoveriesByClaim = async (ports: Needs): Promise<Recoveries> => {
  const met = (await Array.fromAsync(casePages(ports, 'recovery'))).flat();
  // One that moves while the pages are turned is met twice.
  const each = new Map(met.map((one) => [one.id, one]));
  return Map.groupBy(each.values(), ({ claimId }) => claimId);
};

const readOne = async (
  { register }: Needs,
  { id: claimId, programmeId }: Claim,
  { recoveries, now }: { recoveries: readonly Recovery[]; now: string },
) => {
  const ref = { kind: 'claim', id: claimId } as const;
  const [events, tasks, ...back] = await Promise.all([
    register.history(ref),
    register.tasksOf(ref),
    ...recoveries.map(({ id }) => register.history({ kind: 'recovery', id })),
  ]);
  const figures = claimFigures(programmeId, events, back.flat());
  return { claimId, ...(figures ? { figures } : {}), asked: tasks.flatMap((task) => askedOf(task, now)) };
};

/** Reads a claim, unless the same code has read it when it had ended, and nothing has happened to it since. */
const reading =
  (ports: Needs, { now, by }: Counting, recoveries: Recoveries, known: ReadonlyMap<string, Counted>) =>
  async (claim: Claim): Promise<Counted> => {
    const its = recoveries.get(claim.id) ?? [];
    const stood = [by, claim.version, ...its.map(({ version }) => version)].join(' ');
    const before = known.get(claim.id);
    if (before?.stood === stood) return before;
    return { ...(await readOne(ports, claim, { recoveries: its, now })), stood };
  };

type Read = readonly [claim: Claim, counted: Counted];

/** A claim that moves while the pages are turned is met twice, and counted once. */
const everyClaim = async (ports: Needs, read: (claim: Claim) => Promise<Counted>): Promise<Read[]> => {
  const all = new Map<string, Read>();
  const readOver = async (claim: Claim) => all.set(claim.id, [claim, await read(claim)]);
  for await (const page of casePages(ports, 'claim'))
    for (const some of chunks(page, atOnce)) await Promise.all(some.map(readOver));
  return [...all.values()];
};

/** Nothing else will be found until something happens; whoever has not answered becomes late without that. */
const isAtRest = ([claim, { asked }]: Read): boolean =>
  hasEnded(claim) && asked.every(({ isAnswered }) => isAnswered);

/** What happened to every claim that was ever submitted, and what every department was asked about them. */
export const readClaims = async (ports: Needs, counting: Counting) => {
  const [recoveries, known] = await Promise.all([recoveriesByClaim(ports), countedBefore(ports.exports)]);
  const all = await everyClaim(ports, reading(ports, counting, recoveries, known));
  const kept = all.filter(isAtRest).map(([, counted]) => counted);
  await keepCounted(ports.exports, kept);
  return {
    figures: all.flatMap(([, { figures }]) => figures ?? []),
    asked: all.flatMap(([, { asked }]) => asked),
  };
};
