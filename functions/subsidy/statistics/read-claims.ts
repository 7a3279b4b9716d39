import { isPaidInPart } from '#domain/payment/recovery/check-recovery.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type ClaimFigures, claimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { type Asked, askedOf } from '#domain/subsidy/statistics/departments.ts';
import { casePages } from '../../casework/case-pages.ts';
import { chunks } from '../../casework/chunks.ts';
import { seriesOf } from '../../casework/series.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;
type Read = { readonly figures: ClaimFigures | undefined; readonly asked: readonly Asked[] };

/** So many claims are read at once. */
const atOnce = 25;

/** Only what was paid can have come back. */
const recoveryEvents = async ({ register }: Needs, claim: Claim) => {
  const recoveries = isPaidInPart(claim) ? await seriesOf({ register }, 'recovery', claim.id) : [];
  const histories = recoveries.map((one) => register.history({ kind: 'recovery', id: one.id }));
  return (await Promise.all(histories)).flat();
};

const readOne =
  ({ register }: Needs, now: string) =>
  async (claim: Claim): Promise<Read> => {
    const ref = { kind: 'claim', id: claim.id } as const;
    const [events, tasks, recoveries] = await Promise.all([
      register.history(ref),
      register.tasksOf(ref),
      recoveryEvents({ register }, claim),
    ]);
    return {
      figures: claimFigures(claim.programmeId, events, recoveries),
      asked: tasks.flatMap((task) => askedOf(task, now)),
    };
  };

/** What happened to every claim that was ever submitted, and what every department was asked about them. */
export const readClaims = async (ports: Needs, now: string) => {
  const read = new Map<string, Read>();
  for await (const page of casePages(ports, 'claim'))
    for (const some of chunks(page, atOnce)) {
      const each = await Promise.all(some.map(readOne(ports, now)));
      // A claim that moves while the pages are turned is met twice, and counted once.
      some.forEach(({ id }, n) => {
        const one = each[n];
        if (one) read.set(id, one);
      });
    }
  const all = [...read.values()];
  return {
    figures: all.flatMap(({ figures }) => figures ?? []),
    asked: all.flatMap(({ asked }) => asked),
  };
};
