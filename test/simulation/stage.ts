import type { Role } from '#domain/casework/role.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { releaseNumbers } from '#functions/subsidy/claims/release-numbers.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { settleClaim } from '#functions/subsidy/claims/settle-claim.task.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { decideStep } from '../support/desks.ts';
import { emptyStore, type Store } from '../support/memory/store.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-ports.ts';

/** Beside those of every test: who pays, and a colleague at every desk who stays away until the storm is over. */
const offices: Readonly<Record<string, readonly [Role, string?]>> = {
  maker: ['finance-maker'],
  checker: ['finance-checker'],
  exporter: ['finance-exporter'],
  'spare-commerce': ['reviewer', 'commerce'],
  'spare-post': ['reviewer', 'post'],
  'spare-commerce-lead': ['lead', 'commerce'],
  'spare-post-lead': ['lead', 'post'],
  'spare-lead': ['lead', 'customs'],
  'spare-programme-officer': ['programme-officer'],
  'spare-approver': ['programme-approver'],
  'spare-maker': ['finance-maker'],
  'spare-checker': ['finance-checker'],
  'spare-exporter': ['finance-exporter'],
};

const appoint = async ({ directory }: MemoryPorts) => {
  for (const [person, [role, department]] of Object.entries(offices))
    await directory.give(person, { role, since, givenBy: 'operator', ...(department ? { department } : {}) });
};

const since = '2026-01-01T00:00:00.000Z';

/** Three claim. Two of them name the same parcel, and the pool does not suffice for all. */
const parcels = [
  [{ number: 'SF100001' }, { number: 'SF200001', yuan: '50.00' }],
  [
    { number: 'SF200001', yuan: '50.00' },
    { number: 'SF300001', yuan: '80.00' },
  ],
  [{ number: 'SF400001' }, { number: 'SF500001', yuan: '120.00' }],
];
const poolFen = 9_000;

const claimants = parcels.map((_, n) => n);

export const accountBody = (n: number, version = 1) => ({
  accountName: `满洲里示例商贸有限公司（${n}）`,
  accountNumber: `062200000000${n}${String(version).padStart(4, '0')}`,
  bankName: '演示银行满洲里支行',
  bankCode: '102100099996',
  province: '内蒙古自治区',
  city: '满洲里市',
});

const aClaimant = async (ports: MemoryPorts, n: number): Promise<Claimant> => {
  const { person, own } = await aReadyClaim(ports, n, parcels[n]);
  const params = { subjectId: own.subjectId };
  await answerOf(ports, confirmAccount, { person, params, body: accountBody(n) });
  return { n, person, own };
};

export type Stage = {
  readonly store: Store;
  readonly ports: MemoryPorts;
  readonly claims: readonly Claimant[];
};
export type Claimant = {
  readonly n: number;
  readonly person: string;
  readonly own: { readonly subjectId: string; readonly claimId: string };
};

/** What a simulation begins with: what becomes of a pool that is short, and how far the main job has come. */
export type Beginning = { readonly shortage: 'pro-rata' | 'wait'; readonly at: keyof typeof steps };

type Step = (ports: MemoryPorts, claims: readonly Claimant[]) => Promise<void>;

const windowRef = { kind: 'allocation', id: 'delivery-fees-2026H1' } as const;

const determine: Step = async (ports, claims) => {
  for (const { person, own } of claims) {
    const ref = { kind: 'claim', id: own.claimId } as const;
    await answerOf(ports, submitClaim, { person, params: own, body: { signed: true } });
    await screenClaim(ports, ref);
    await decideStep(ports, ref, 'commerce-officer', 'review:commerce', 'approve');
    await decideStep(ports, ref, 'post-officer', 'review:post', 'approve');
    await settleClaim(ports, ref);
  }
  ports.clock.moveTo('2026-08-03T01:00:00.000Z');
};

const repeat = async (step: typeof sharePool, ports: MemoryPorts, from: string) => {
  for (;;) if ((await step(ports, windowRef)).standing !== from) return;
};

const shareOut: Step = async (ports, claims) => {
  const params = { programmeId: 'delivery-fees', periodId: '2026H1' };
  await answerOf(ports, prepareAllocation, { person: 'programme-officer', params });
  await repeat(sharePool, ports, 'prepared');
  await decideStep(ports, windowRef, 'approver', 'confirm', 'approve');
  await repeat(announceAllocation, ports, 'proposed');
  ports.clock.moveTo('2026-08-09T16:00:00.000Z');
  await repeat(closeNotice, ports, 'in-notice');
  // Here no stream tells whoever follows.
  for (const { own } of claims) {
    const claim = await ports.register.get('claim', own.claimId);
    if (claim?.status === 'refused') await releaseNumbers(ports, claim.id, claim.version);
  }
};

/** What has gone well before the storm begins. */
const steps = {
  submission: [],
  window: [determine],
  payment: [determine, shareOut],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** A zone in which three may claim, and as much of the main job as is over. */
const built = async ({ shortage, at }: Beginning): Promise<Stage> => {
  const store = emptyStore();
  const programme = aProgramme({ pool: { admission: { kind: 'everyone' }, shortage } });
  const ports = await aZone({ poolFen, programme, ports: memoryPorts(undefined, store) });
  await appoint(ports);
  const claims = await Array.fromAsync(claimants, (n) => aClaimant(ports, n));
  for (const step of steps[at]) await step(ports, claims);
  return { store, ports, claims };
};

const stages = new Map<string, Promise<Stage>>();

/** The same beginning for every seed, each time anew. */
export const aStage = async (beginning: Beginning): Promise<Stage> => {
  const name = `${beginning.at} ${beginning.shortage}`;
  const first = stages.get(name) ?? built(beginning);
  stages.set(name, first);
  const { store: from, ports: filled, claims } = await first;
  const store = structuredClone(from);
  const ports = memoryPorts(filled.clock.now().toISOString(), store);
  for (const bucket of ['evidence', 'exports'] as const)
    for (const key of filled[bucket].keys()) ports[bucket].put(key, filled[bucket].bytes(key));
  return { store, ports, claims };
};
