import { isDrawn } from '#domain/casework/draw.ts';
import { runningClocks } from '#domain/casework/parallel-review.ts';
import type { BasisPoints } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { departmentsFor, fastRouteOf } from '#domain/subsidy/programme/route.ts';
import { seededLot } from '../../casework/seeded-lot.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Scene } from './claim-work.ts';
import { determined } from './determine.ts';
import { movedOn } from './moved-on.ts';

type Needs = Pick<Ports, 'register' | 'zone' | 'exports'>;

export const clocksFrom = ({ claim, programme, moment }: Scene): Claim['clocks'] =>
  runningClocks(
    claim,
    departmentsFor(programme, claim.track),
    programme.deadlines.reviewWorkingDays,
    moment.today,
  );

/** Whether an audit comes before the departments are asked. */
export const isAuditedFirst = ({ programme }: Scene): boolean =>
  programme.route?.audit?.when === 'before-departments';

/** What was found before is answered. */
const patch = { findings: [] };

/** Nobody is left to be asked but the committee, where it decides all. */
const toTheEnd = (ports: Needs, scene: Scene, by: string): Change | Promise<Change> =>
  scene.programme.route?.committee?.decides === 'all'
    ? movedOn(scene, 'convene', by, { patch })
    : determined(ports, scene, by);

/** The draw as it stands on record: from the seed anybody draws the same lot again. */
const drawOf = ({ claim }: Scene, share: BasisPoints, spokeLastAt: string) => {
  const seed = `second look of ${claim.id}, round ${claim.round}, ${spokeLastAt}`;
  const lot = seededLot(seed);
  return { isDrawn: isDrawn(share, lot), data: { seed, lot, basisPoints: share } };
};

/** A share of what one person has agreed to is looked at by another; that it was not drawn is on record as well. */
const afterFastTrack = async (
  ports: Needs,
  scene: Scene,
  { by, spokeLastAt, share }: Agreed & { readonly share: BasisPoints },
): Promise<Change> => {
  const draw = drawOf(scene, share, spokeLastAt);
  if (draw.isDrawn) return movedOn(scene, 'draw', 'lot', { patch, data: draw.data });
  const change = await determined(ports, scene, by);
  const { claim, moment } = scene;
  const ref = { kind: 'claim', id: claim.id } as const;
  const passed = { case: ref, type: 'ClaimNotDrawn', at: moment.now, by: 'lot', data: draw.data };
  return { ...change, events: [passed, ...change.events] };
};

type Agreed = {
  readonly by: string;
  /** When the last of them spoke: nobody could know it before, and everybody can read it after. */
  readonly spokeLastAt: string;
};

/** What follows once the departments have agreed. */
export const afterDepartments = (ports: Needs, scene: Scene, agreed: Agreed): Change | Promise<Change> => {
  const { programme, claim } = scene;
  const fast = fastRouteOf(programme, claim.track);
  if (fast) return afterFastTrack(ports, scene, { ...agreed, share: fast.secondLook });
  const audit = programme.route?.audit;
  return audit?.when === 'after-departments'
    ? movedOn(scene, 'audit', agreed.by, { patch, data: { firm: audit.firm } })
    : toTheEnd(ports, scene, agreed.by);
};

/** What follows once the lines are verified. */
export const afterAudit = (ports: Needs, scene: Scene, by: string): Change | Promise<Change> =>
  isAuditedFirst(scene)
    ? movedOn(scene, 'review', by, { patch: { clocks: clocksFrom(scene) } })
    : toTheEnd(ports, scene, by);
