import { runningClocks } from '#domain/casework/parallel-review.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { auditTask, departmentTasks, jointReviewTasks, type Scene } from './claim-work.ts';
import { determined } from './determine.ts';

type Needs = Pick<Ports, 'register' | 'exports'>;

export const clocksFrom = ({ claim, programme, moment }: Scene): Claim['clocks'] =>
  runningClocks(claim, programme.departments, programme.deadlines.reviewWorkingDays, moment.today);

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

/** What follows once the departments have agreed. */
export const afterDepartments = (
  ports: Needs,
  scene: Scene,
  settled: Claim,
  by: string,
): Change | Promise<Change> => {
  const audit = scene.programme.route?.audit;
  return audit?.when === 'after-departments'
    ? toAudit(scene, settled, audit, by)
    : toTheEnd(ports, scene, settled, by);
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
