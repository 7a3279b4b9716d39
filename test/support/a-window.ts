import { fen } from '#domain/shared/money.ts';
import { allocationId } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '#functions/ports.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { aProgramme, aZone } from './a-zone.ts';
import { answerOf } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { aClaim, ofOneLine } from './some-cases.ts';

export const windowRef = { kind: 'allocation', id: allocationId('delivery-fees', '2026H1') } as const;

export const subjectOf = (n: number) => `91150781MW${String(n).padStart(8, '0')}`;
export const claimOf = (n: number) => `delivery-fees-2026H1-${subjectOf(n)}`;

/** The nth claim of the window, determined. */
export const aDetermined = (n: number, amount: number, but: Partial<Claim> = {}): Claim =>
  aClaim({
    id: claimOf(n),
    subjectId: subjectOf(n),
    funding: ofOneLine,
    status: 'determined',
    determinedFen: fen(amount),
    submittedOn: '2026-07-10' as Claim['submittedOn'],
    submittedAt: '2026-07-10T01:00:00.000Z',
    ...but,
  });

type Window = {
  readonly claims: readonly Claim[];
  readonly poolFen: number;
  readonly pool?: Programme['pool'];
  readonly formula?: Partial<Programme['formula']>;
  readonly ports?: MemoryPorts;
  readonly funding?: Programme['funding'];
};

const commitAll = async ({ register }: Pick<Ports, 'register'>, claims: readonly Claim[]) => {
  for (let from = 0; from < claims.length; from += 100)
    await register.commit({ cases: claims.slice(from, from + 100), events: [] });
};

/** A closed window of determined claims, which arrive in the order in which they are given. */
export const aWindow = async ({ claims, poolFen, pool, formula, funding, ports: given }: Window) => {
  const programme = aProgramme({
    formula: { ...aProgramme().formula, ...formula },
    ...(pool ? { pool } : {}),
    ...(funding ? { funding } : {}),
  });
  const ports = await aZone({ poolFen, programme, ...(given ? { ports: given } : {}) });
  await commitAll(ports, claims);
  ports.clock.moveTo('2026-08-03T01:00:00.000Z');
  /** A step is called until it has nothing more to do, as its workflow does. */
  const whole = async (step: typeof sharePool, at: string, within: Ports = ports) => {
    for (;;) {
      const { standing } = await step(within, { id: windowRef.id });
      if (standing !== at) return standing;
    }
  };
  return {
    ports,
    prepare: () =>
      answerOf(ports, prepareAllocation, {
        person: 'programme-officer',
        params: { programmeId: 'delivery-fees', periodId: '2026H1' },
      }),
    share: () => whole(sharePool, 'prepared'),
    decide: (verdict: 'approve' | 'refuse') => decideStep(ports, windowRef, 'approver', 'confirm', verdict),
    announce: () => whole(announceAllocation, 'proposed'),
    /** The notice ends, and the stream hears of it. */
    close: async () => {
      ports.clock.moveTo('2026-08-09T16:00:00.000Z');
      const standing = await whole(closeNotice, 'in-notice');
      await serveNow(ports);
      return standing;
    },
    standing: async () => ports.register.get('allocation', windowRef.id),
    claim: (n: number) => ports.register.get('claim', claimOf(n)),
    claimsAt: async (status: Claim['status']) =>
      (await Array.fromAsync(ports.register.claimsOf('delivery-fees', '2026H1', status))).flat(),
  };
};

export type AWindow = Awaited<ReturnType<typeof aWindow>>;

/** From the closed window to the end of its notice. */
export const goThrough = async (window: AWindow) => {
  await window.prepare();
  await window.share();
  await window.decide('approve');
  await window.announce();
  await window.close();
};
