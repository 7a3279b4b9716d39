import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { claimStatuses, hasEnded } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { claimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { askedOf } from '#domain/subsidy/statistics/departments.ts';
import { casePages } from '../../casework/case-pages.ts';
import { changedSince } from '../../casework/changed-of-late.ts';
import { chunks } from '../../casework/chunks.ts';
import type { Ports } from '../../ports.ts';
import { type Counted, type Counting, keepNight, type LastNight, lastNight } from './last-night.ts';

type Needs = Pick<Ports, 'register' | 'exports'>;
type Recoveries = ReadonlyMap<string, readonly Recovery[]>;

/** So many claims are read at once. */
const atOnce = 25;

/** Clocks differ, and what is written says when it was begun. */
const marginMs = 3_600_000;

const recoveriesByClaim = async (ports: Needs): Promise<Recoveries> => {
  const met = (await Array.fromAsync(casePages(ports, 'recovery'))).flat();
  // One that moves while the pages are turned is met twice.
  const each = new Map(met.map((one) => [one.id, one]));
  return Map.groupBy(each.values(), ({ claimId }) => claimId);
};

const versionsOf = (recoveries: readonly Recovery[]): number[] => recoveries.map(({ version }) => version);

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((one, n) => one === others[n]);

const readOne = async (
  { register }: Needs,
  { id: claimId, version, programmeId }: Claim,
  { recoveries, now }: { recoveries: readonly Recovery[]; now: string },
): Promise<Counted> => {
  const ref = { kind: 'claim', id: claimId } as const;
  const [events, tasks, ...back] = await Promise.all([
    register.history(ref),
    register.tasksOf(ref),
    ...recoveries.map(({ id }) => register.history({ kind: 'recovery', id })),
  ]);
  const figures = claimFigures(programmeId, events, back.flat());
  return {
    claimId,
    version,
    recoveries: versionsOf(recoveries),
    ...(figures ? { figures } : {}),
    asked: tasks.flatMap((task) => askedOf(task, now)),
  };
};

/** Nothing else will be found until something happens; whoever has not answered becomes late without that. */
const isAtRest =
  (recoveries: Recoveries) =>
  ({ claimId, asked, recoveries: found }: Counted): boolean =>
    asked.every(({ isAnswered }) => isAnswered) && isSame(found, versionsOf(recoveries.get(claimId) ?? []));

/** Reads a claim, unless it was read when it had ended and nothing has happened to it since. */
const reading =
  (ports: Needs, { now }: Counting, recoveries: Recoveries, { counted }: LastNight) =>
  async (claim: Claim): Promise<Counted> => {
    const before = counted.get(claim.id);
    const stands = before?.version === claim.version && isAtRest(recoveries)(before);
    return stands ? before : readOne(ports, claim, { recoveries: recoveries.get(claim.id) ?? [], now });
  };

/**
 * The claims of which something else may be found than last night: those under way, those that have ended since, and
 * those that had ended but are not at rest. In this order: one that ends meanwhile is met twice, and not left out.
 */
async function* claimsToRead(ports: Needs, recoveries: Recoveries, { at, counted }: LastNight) {
  const then = at && new Date(Date.parse(at) - marginMs).toISOString();
  const underWay = claimStatuses.filter((status) => !hasEnded({ status }));
  const ended = claimStatuses.filter((status) => hasEnded({ status }));
  for (const status of underWay) yield* casePages(ports, 'claim', status);
  for (const status of ended) yield* changedSince(ports, 'claim', status, then);
  const restless = [...counted.values()].filter((one) => !isAtRest(recoveries)(one));
  const found = await ports.register.find(
    'claim',
    restless.map(({ claimId }) => claimId),
  );
  yield [...found.values()];
}

type Read = { readonly counted: Counted; readonly hasEnded: boolean };

/** Every claim that there is, as it was found last night or now. */
const everyClaim = async (ports: Needs, counting: Counting): Promise<Read[]> => {
  const [recoveries, before] = await Promise.all([
    recoveriesByClaim(ports),
    lastNight(ports.exports, counting),
  ]);
  const read = reading(ports, counting, recoveries, before);
  const readNow = new Map<string, Read>();
  const isNew = ({ id, version }: Claim) => readNow.get(id)?.counted.version !== version;
  const readOver = async (claim: Claim) =>
    readNow.set(claim.id, { counted: await read(claim), hasEnded: hasEnded(claim) });
  for await (const page of claimsToRead(ports, recoveries, before))
    for (const some of chunks(page.filter(isNew), atOnce)) await Promise.all(some.map(readOver));
  const stands = [...before.counted.values()].filter(({ claimId }) => !readNow.has(claimId));
  return [...stands.map((counted) => ({ counted, hasEnded: true })), ...readNow.values()];
};

/** What happened to every claim that was ever submitted, and what every department was asked about them. */
export const readClaims = async (ports: Needs, counting: Counting) => {
  const all = await everyClaim(ports, counting);
  await keepNight(
    ports.exports,
    counting,
    all.filter((one) => one.hasEnded).map(({ counted }) => counted),
  );
  return {
    figures: all.flatMap(({ counted }) => counted.figures ?? []),
    asked: all.flatMap(({ counted }) => counted.asked),
  };
};
