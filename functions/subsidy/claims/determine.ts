import { heldFacts } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { grantedThenOf, matterOf, recounted } from '#domain/subsidy/claims/grants.ts';
import { reckoned } from '#domain/subsidy/claims/reckoned.ts';
import { registerFacts } from '#domain/subsidy/claims/register-facts.ts';
import { factsOf } from '#domain/subsidy/lists/screened-line.ts';
import { changed, happened } from '../../casework/writing.ts';
import { claimCreditOn } from '../../credit/effects/claim-credit.ts';
import type { Change, Ports } from '../../ports.ts';
import { factsUnder, projectOf } from '../projects/under-project.ts';
import { adjustedLinesOf } from './adjusted-lines.ts';
import type { Scene } from './claim-work.ts';

/** The claim at the amount that its accepted lines come to as they were adjusted, with every step of the calculation. */
export const determined = async (
  ports: Pick<Ports, 'exports' | 'register' | 'zone'>,
  scene: Scene,
  by: string,
): Promise<Change> => {
  const { claim, programme, moment } = scene;
  const { register } = ports;
  const { lines, totals } = await adjustedLinesOf(ports, claim);
  const asOf = claim.submittedOn ?? moment.today;
  const [claims, filings, grants, project, { said: credit }] = await Promise.all([
    register.ownedBy('claim', claim.subjectId),
    register.ownedBy('filing', claim.subjectId),
    register.grantsOf(claim.subjectId),
    projectOf(ports, claim),
    claimCreditOn(ports, claim.subjectId, asOf),
  ]);
  const known = registerFacts(programme, { subject: scene.subject, claims, filings, credit });
  const facts = {
    ...heldFacts(claim),
    ...known,
    ...factsOf(lines),
    ...factsUnder(project, claim, { claims, grants }),
  };
  const grantedThen = grantedThenOf(grants, claim, programme);
  const { takenOff } = claim;
  const amount = reckoned(programme, { facts, granted: grantedThen, lines, takenOff, totals });
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'determine'),
    findings: [],
    facts,
    grantedThen,
    totals,
    ...amount,
  });
  return {
    cases: [after],
    grants: [recounted(grants, after, matterOf(programme))],
    // Under the ceiling as it was read: whoever lowers it meanwhile is first, or second.
    unmoved: project ? [project] : [],
    events: [
      happened('ClaimDetermined', moment, by, after, { before: claim, data: { fen: amount.determinedFen } }),
    ],
  };
};
