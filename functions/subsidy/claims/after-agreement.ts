import { isDrawn } from '#domain/casework/draw.ts';
import { runningClocks } from '#domain/casework/parallel-review.ts';
import type { BasisPoints } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { departmentsFor, fastRouteOf } from '#domain/subsidy/programme/route.ts';
import { seededLot } from '../../casework/seeded-lot.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { auditTask, departmentTasks, jointReviewTasks, type Scene, secondLookTask } from './claim-work.ts';
import { determined } from './determine.ts';

type Needs = Pick<Ports, 'register' | 'exports'>;

export const clocksFrom = ({ claim, programme, moment }: Scene): Claim['clocks'] =>
  runningClocks(
    claim,
    departmentsFor(programme, claim.track),
    programme.deadlines.reviewWorkingDays,
    moment.today,
  );

/** Where an audit comes before the departments are asked. */
export const auditFirst = ({ programme }: Scene) =>
  programme.route?.audit?.when === 'before-departments' ? programme.route.audit : undefined;

const toAudit = (
  scene: Scene,
  settled: Claim,
  terms: Parameters<typeof auditTask>[1],
  by: string,
): Change => {
  const { claim, moment } = scene;
  const after = changed(settled, moment, { status: moveClaim(claim.status, 'audit'), findings: [] });
  return {
    cases: [after],
    opens: [auditTask({ ...scene, claim: after }, terms)],
    events: [happened('ClaimPutToAudit', moment, by, after, { before: claim, data: { firm: terms.firm } })],
  };
};

/** Where the committee decides every claim, that everybody agrees is where it begins. */
const toCommittee = (scene: Scene, settled: Claim, by: string): Change => {
  const { claim, moment } = scene;
  const after = changed(settled, moment, { status: moveClaim(claim.status, 'convene'), findings: [] });
  return {
    cases: [after],
    opens: jointReviewTasks({ ...scene, claim: after }),
    events: [happened('CommitteeConvened', moment, by, after, { before: claim })],
  };
};

/** Nobody is left to be asked but the committee, where it decides all. */
const toTheEnd = (ports: Needs, scene: Scene, settled: Claim, by: string): Change | Promise<Change> =>
  scene.programme.route?.committee?.decides === 'all'
    ? toCommittee(scene, settled, by)
    : determined(ports, scene, settled, by);

/** The draw as it stands on record: from the seed anybody draws the same lot again. */
const drawOf = ({ claim }: Scene, share: BasisPoints, spokeLastAt: string) => {
  const seed = `second look of ${claim.id}, round ${claim.round}, ${spokeLastAt}`;
  const lot = seededLot(seed);
  return { isDrawn: isDrawn(share, lot), data: { seed, lot, basisPoints: share } };
};

const toSecondLook = (scene: Scene, settled: Claim, data: Record<string, unknown>): Change => {
  const { claim, moment } = scene;
  const after = changed(settled, moment, { status: moveClaim(claim.status, 'draw'), findings: [] });
  return {
    cases: [after],
    opens: [secondLookTask({ ...scene, claim: after })],
    events: [happened('ClaimDrawn', moment, 'lot', after, { before: claim, data })],
  };
};

/** A share of what one person has agreed to is looked at by another; that it was not drawn is on record as well. */
const afterFastTrack = async (
  ports: Needs,
  scene: Scene,
  settled: Claim,
  { by, spokeLastAt, share }: Agreed & { readonly share: BasisPoints },
): Promise<Change> => {
  const draw = drawOf(scene, share, spokeLastAt);
  if (draw.isDrawn) return toSecondLook(scene, settled, draw.data);
  const change = await determined(ports, scene, settled, by);
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
export const afterDepartments = (
  ports: Needs,
  scene: Scene,
  settled: Claim,
  agreed: Agreed,
): Change | Promise<Change> => {
  const { programme, claim } = scene;
  const fast = fastRouteOf(programme, claim.track);
  if (fast) return afterFastTrack(ports, scene, settled, { ...agreed, share: fast.secondLook });
  const audit = programme.route?.audit;
  return audit?.when === 'after-departments'
    ? toAudit(scene, settled, audit, agreed.by)
    : toTheEnd(ports, scene, settled, agreed.by);
};

const toDepartments = (scene: Scene, by: string): Change => {
  const { claim, moment } = scene;
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'review'),
    clocks: clocksFrom(scene),
  });
  return {
    cases: [after],
    opens: departmentTasks({ ...scene, claim: after }),
    events: [happened('ClaimPutToDepartments', moment, by, after, { before: claim })],
  };
};

/** What follows once the lines are verified. */
export const afterAudit = (ports: Needs, scene: Scene, by: string): Change | Promise<Change> =>
  auditFirst(scene) ? toDepartments(scene, by) : toTheEnd(ports, scene, scene.claim, by);
